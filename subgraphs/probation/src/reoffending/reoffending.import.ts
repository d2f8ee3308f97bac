import { type Importer, readCount, RejectedValue } from '@safer-graph/kit';
import { readCohortPeriod } from './cohort-period.js';
import map from './reoffending-columns.json' with { type: 'json' };
import { reoffending } from './reoffending.dataset.js';

const { columns } = map;
const authorities: Readonly<Record<string, string>> = map.authorities;

/**
 * The Ministry of Justice's table of local adult reoffending: one row is one authority and the cohort of twelve months.
 * What its columns are called has changed from release to release, and it names authorities without codes: both stand
 * in reoffending-columns.json, which is the one file to change for a new release. The table covers England and Wales; rows of
 * authorities that the file does not name are passed over.
 */
export const reoffendingImport: Importer = {
  dataset: reoffending,
  columns: Object.values(columns),
  read: (row) => {
    const area = authorities[row[columns.authority]!];
    if (!area) return [];
    const period = readCohortPeriod(row[columns.cohort]!);
    if (!period)
      throw new RejectedValue(
        columns.cohort,
        row[columns.cohort]!,
        'twelve months such as 1 October 2008 to 30 September 2009',
      );
    const denominator = readCount(row, columns.offenders);
    const numerator = readCount(row, columns.reoffenders);
    if (numerator > denominator)
      throw new RejectedValue(columns.reoffenders, String(numerator), `no more than the ${denominator} offenders`);
    return [{ measure: reoffending.measures[0]!.id, area, period, numerator, denominator }];
  },
};
