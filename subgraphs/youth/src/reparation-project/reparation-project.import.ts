import { type Importer, readArea, readCount, readPeriodOf } from '@safer-graph/kit';
import { reparationProjects } from './reparation-project.dataset.js';

/** What the service reports to a meeting: one row is one district and day, with the line of the minutes that says it. */
export const reparationProjectImport: Importer = {
  dataset: reparationProjects,
  columns: ['District Code', 'As At', 'Reparation Projects', 'Line'],
  read: (row, registers) => [
    {
      measure: reparationProjects.measures[0]!.id,
      area: readArea(row, 'District Code', registers),
      period: readPeriodOf(row, 'As At', 'DAY'),
      numerator: readCount(row, 'Reparation Projects'),
      sourceLine: readCount(row, 'Line'),
    },
  ],
};
