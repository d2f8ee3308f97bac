import { type CellFigure, type Importer, readCount, readMark, RejectedValue, type Row } from '@safer-graph/kit';
import { readCohort } from '../column-map/cohort-period.js';
import { authorityReader, mappedColumns } from '../column-map/column-map.js';
import { readProportion } from '../column-map/proportion.js';
import map from './proven-reoffending-columns.json' with { type: 'json' };
import { provenReoffending } from './proven-reoffending.dataset.js';

const readAuthority = authorityReader(map, provenReoffending);
const [rate, reoffences] = provenReoffending.measures.map(({ id }) => id) as [string, string];

/**
 * The Ministry of Justice's tables of proven reoffending: one row is one authority and the cohort of three months, or of
 * twelve in the tables of before October 2015. Labels of the columns and names of the authorities stand in
 * proven-reoffending-columns.json.
 */
export const provenReoffendingImport: Importer = {
  dataset: provenReoffending,
  ...mappedColumns(map, ['Reoffences']),
  // Some tables have no districts of a county. One that lacks a single one calls it something else.
  areasTogether: Object.keys(map.authorities).filter((code) => code.startsWith('E07')),
  read: (row, registers) => {
    const area = readAuthority(row, registers);
    if (!area) return [];
    const cell = { area, period: readCohort(row, 'Cohort', [3, 12]) };
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
