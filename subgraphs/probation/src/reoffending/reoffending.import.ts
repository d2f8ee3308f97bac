import { type CellFigure, type Importer, readCount, readMark, readPercent, type Row } from '@safer-graph/kit';
import { readCohort } from '../column-map/cohort-period.js';
import { authorityReader, mappedColumns } from '../column-map/column-map.js';
import { readProportion } from '../column-map/proportion.js';
import map from './reoffending-columns.json' with { type: 'json' };
import { reoffending } from './reoffending.dataset.js';

const readAuthority = authorityReader(map, reoffending);
const [actual, predicted] = reoffending.measures.map(({ id }) => id) as [string, string];

/**
 * The Ministry of Justice's table of local adult reoffending: one row is one authority and the cohort of twelve months.
 * What its columns are called has changed from release to release, and it names authorities without codes: both stand
 * in reoffending-columns.json, which is the one file to change for a new release. Rows of authorities that the file does
 * not name are passed over.
 */
export const reoffendingImport: Importer = {
  dataset: reoffending,
  ...mappedColumns(map, ['Reoffenders', 'Actual Rate', 'Predicted Rate']),
  read: (row, registers) => {
    const area = readAuthority(row, registers);
    if (!area) return [];
    const cell = { area, period: readCohort(row, 'Cohort', [12]) };
    return [
      { ...cell, measure: actual, ...readActual(row) },
      ...(row['Predicted Rate'] ? [{ ...cell, measure: predicted, ...readRate(row, 'Predicted Rate') }] : []),
    ];
  },
};

/** Some tables print those who reoffended, some only the rate. */
const readActual = (row: Row): Pick<CellFigure, 'numerator' | 'denominator' | 'value' | 'mark'> =>
  row['Reoffenders'] || !row['Actual Rate']
    ? readProportion(row, 'Reoffenders', 'Offenders')
    : { ...readRate(row, 'Actual Rate') };

/** A rate without its count is still of the offenders of the cohort, where the row tells how many they are. */
function readRate(row: Row, column: string): Pick<CellFigure, 'numerator' | 'denominator' | 'value' | 'mark'> {
  const mark = readMark(row, column);
  if (mark) return { numerator: null, mark };
  const isToldOfHowMany = row['Offenders'] && !readMark(row, 'Offenders');
  const whole = isToldOfHowMany ? { denominator: readCount(row, 'Offenders') } : {};
  return { numerator: null, ...whole, value: readPercent(row, column) };
}
