import { type Importer, readArea, readCount, readPeriod, RejectedValue } from '@safer-graph/kit';
import { anprSystems } from './anpr-system.dataset.js';

/** What the police report to a meeting: one row is one district and day, with the line of the minutes that says it. */
export const anprSystemImport: Importer = {
  dataset: anprSystems,
  columns: ['Area Code', 'As At', 'ANPR Systems', 'Line'],
  read: (row, registers) => {
    const period = readPeriod(row['As At']!);
    if (period?.kind !== 'DAY') throw new RejectedValue('As At', row['As At']!, 'a day such as 2009-12-03');
    return [
      {
        measure: anprSystems.measures[0]!.id,
        area: readArea(row, 'Area Code', registers),
        period,
        numerator: readCount(row, 'ANPR Systems'),
        sourceLine: readCount(row, 'Line'),
      },
    ];
  },
};
