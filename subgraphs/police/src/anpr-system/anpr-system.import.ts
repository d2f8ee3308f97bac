import { type Importer, readArea, readCount, readPeriodOf } from '@safer-graph/kit';
import { anprSystems } from './anpr-system.dataset.js';

/** What the police report to a meeting: one row is one district and day, with the line of the minutes that says it. */
export const anprSystemImport: Importer = {
  dataset: anprSystems,
  columns: ['Area Code', 'As At', 'ANPR Systems', 'Line'],
  read: (row, registers) => [
    {
      measure: anprSystems.measures[0]!.id,
      area: readArea(row, 'Area Code', registers),
      period: readPeriodOf(row, 'As At', 'DAY'),
      numerator: readCount(row, 'ANPR Systems'),
      sourceLine: readCount(row, 'Line'),
    },
  ],
};
