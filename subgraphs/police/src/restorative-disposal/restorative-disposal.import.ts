import { type Importer, readArea, readCount, readPeriod, RejectedValue } from '@safer-graph/kit';
import { restorativeDisposals } from './restorative-disposal.dataset.js';

/** The force's own table: one row is one district and quarter. */
export const restorativeDisposalImport: Importer = {
  dataset: restorativeDisposals,
  columns: ['Area Code', 'Quarter', 'Restorative Disposals'],
  read: (row, registers) => {
    const period = readPeriod(row['Quarter']!);
    if (!period) throw new RejectedValue('Quarter', row['Quarter']!, 'a quarter such as 2009/10 Q2');
    return [
      {
        measure: restorativeDisposals.measures[0]!.id,
        area: readArea(row, 'Area Code', registers),
        period,
        numerator: readCount(row, 'Restorative Disposals'),
      },
    ];
  },
};
