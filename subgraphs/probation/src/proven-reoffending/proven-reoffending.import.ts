import { type CellFigure, type Importer, readCount, readMark, RejectedValue, type Row } from '@safer-graph/kit';
import { readCohort } from '../column-map/cohort-period.js';
import { mappedArea, mappedColumns } from '../column-map/column-map.js';
import { readProportion } from '../column-map/proportion.js';
import map from './proven-reoffending-columns.json' with { type: 'json' };
import { provenReoffending } from './proven-reoffending.dataset.js';

const [rate, reoffences] = provenReoffending.measures.map(({ id }) => id) as [string, string];

/**
 * The Ministry of Justice's tables of proven reoffending: one row is one authority and the cohort of three months. Labels of
 * the columns and names of the authorities stand in proven-reoffending-columns.json.
 */
export const provenReoffendingImport: Importer = {
  dataset: provenReoffending,
  ...mappedColumns(map, ['Reoffences']),
  read: (row, registers) => {
    const area = mappedArea(row, 'Authority', map, provenReoffending, registers);
    if (!area) return [];
    const cell = { area, period: readCohort(row, 'Cohort', 3) };
    const proportion = readProportion(row, 'Reoffenders', 'Offenders');
    return [
      { ...cell, measure: rate, ...proportion },
      ...readReoffences(row, proportion.numerator).map((figure) => ({ ...cell, measure: reoffences, ...figure })),
    ];
  },
};

/** None where nobody reoffended: there is nothing to divide by. */
function readReoffences(
  row: Row,
  reoffenders: number | null,
): Pick<CellFigure, 'numerator' | 'denominator' | 'mark'>[] {
  if (!row['Reoffences']) return [];
  const mark = readMark(row, 'Reoffences') ?? (reoffenders === null ? 'SUPPRESSED' : undefined);
  if (mark) return [{ numerator: null, mark }];
  const numerator = readCount(row, 'Reoffences');
  if (numerator < reoffenders! || (reoffenders === 0 && numerator > 0))
    throw new RejectedValue('Reoffences', row['Reoffences'], `as many as the ${reoffenders} reoffenders, or more`);
  return reoffenders === 0 ? [] : [{ numerator, denominator: reoffenders }];
}
