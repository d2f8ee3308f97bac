import { type Importer, readArea, readCount, readPeriodOf, readWord } from '@safer-graph/kit';
import { allOrders, caseload, orderTypes } from './caseload.dataset.js';

/** The service's own return: one row is one kind of supervision in one district on one day. All is their sum. */
export const caseloadImport: Importer = {
  dataset: caseload,
  columns: ['District Code', 'As At', 'Order Type', 'People'],
  read: (row, registers) => {
    const type = readWord(row, 'Order Type', { ...orderTypes, [allOrders]: null });
    const figure = {
      area: readArea(row, 'District Code', registers),
      period: readPeriodOf(row, 'As At', 'DAY'),
      numerator: readCount(row, 'People'),
    };
    const all = { ...figure, measure: 'probation/caseload/all' };
    if (type === null) return [{ ...all, total: true }];
    return [
      { ...figure, measure: `probation/caseload/${type}` },
      { ...all, part: type },
    ];
  },
};
