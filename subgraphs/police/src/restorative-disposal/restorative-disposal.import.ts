import { type Importer, readArea, readCount, readPeriodOf } from '@safer-graph/kit';
import { restorativeDisposals } from './restorative-disposal.dataset.js';

/** The force's own table: one row is one district and quarter. */
export const restorativeDisposalImport: Importer = {
  dataset: restorativeDisposals,
  columns: ['Area Code', 'Quarter', 'Restorative Disposals'],
  read: (row, registers) => [
    {
      measure: restorativeDisposals.measures[0]!.id,
      area: readArea(row, 'Area Code', registers),
      period: readPeriodOf(row, 'Quarter', 'QUARTER'),
      numerator: readCount(row, 'Restorative Disposals'),
    },
  ],
};
