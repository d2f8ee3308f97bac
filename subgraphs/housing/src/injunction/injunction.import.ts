import { type Importer, readCount, readWord } from '@safer-graph/kit';
import { readReturn, returnColumns } from '../landlord-return.js';
import { injunctions } from './injunction.dataset.js';

/** Whom an injunction binds. Summed, never published: two columns of ones would tell one person from another. */
const respondents = { Tenant: 'tenant', 'Household member or visitor': 'household', 'Non-tenant': 'other' } as const;

/** A landlord's own return: one row is one kind of respondent in one district and quarter. */
export const injunctionImport: Importer = {
  dataset: injunctions,
  columns: [...returnColumns, 'Respondent', 'Injunctions Granted'],
  read: (row, registers) => {
    const { landlord, cell } = readReturn(row, registers);
    return [
      {
        ...cell,
        measure: `housing/injunction/${landlord}`,
        part: readWord(row, 'Respondent', respondents),
        numerator: readCount(row, 'Injunctions Granted'),
      },
    ];
  },
};
