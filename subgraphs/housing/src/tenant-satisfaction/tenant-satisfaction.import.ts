import { type Importer, readCount, readMark, readPercent } from '@safer-graph/kit';
import { readReturn, returnColumns } from '../landlord-return.js';
import { tenantSatisfaction } from './tenant-satisfaction.dataset.js';

/** A landlord's own survey: one row is one district and quarter. The count behind the percentage is not given. */
export const tenantSatisfactionImport: Importer = {
  dataset: tenantSatisfaction,
  columns: [...returnColumns, 'Respondents', 'Percent Satisfied'],
  read: (row, registers) => {
    const { landlord, cell } = readReturn(row, registers);
    const measure = `housing/tenant-satisfaction/${landlord}`;
    const mark = readMark(row, 'Percent Satisfied');
    if (mark) return [{ ...cell, measure, numerator: null, mark }];
    const value = readPercent(row, 'Percent Satisfied');
    return [{ ...cell, measure, numerator: null, value, sampleSize: readCount(row, 'Respondents') }];
  },
};
