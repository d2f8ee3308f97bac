import { type Importer, readArea, readCount, readPeriod, RejectedValue } from '@safer-graph/kit';
import { reparationProjects } from './reparation-project.dataset.js';

/** What the service reports to a meeting: one row is one district and day, with the line of the minutes that says it. */
export const reparationProjectImport: Importer = {
  dataset: reparationProjects,
  columns: ['District Code', 'As At', 'Reparation Projects', 'Line'],
  read: (row, registers) => {
    const period = readPeriod(row['As At']!);
    if (period?.kind !== 'DAY') throw new RejectedValue('As At', row['As At']!, 'a day such as 2009-12-03');
    return [
      {
        measure: reparationProjects.measures[0]!.id,
        area: readArea(row, 'District Code', registers),
        period,
        numerator: readCount(row, 'Reparation Projects'),
        sourceLine: readCount(row, 'Line'),
      },
    ];
  },
};
