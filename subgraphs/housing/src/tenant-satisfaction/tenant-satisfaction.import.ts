import { type Importer, readCount, readMark, readNumber, RejectedValue } from '@safer-graph/kit';
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
    const value = readNumber(row, 'Percent Satisfied');
    if (value < 0 || value > 100)
      throw new RejectedValue('Percent Satisfied', row['Percent Satisfied']!, 'a number from 0 to 100');
    return [{ ...cell, measure, numerator: null, value, sampleSize: readCount(row, 'Respondents') }];
  },
};
