import { type Importer, readCount, readWord } from '@safer-graph/kit';
import { readReturn, returnColumns } from '../landlord-return.js';
import { antiSocialBehaviour } from './anti-social-behaviour.dataset.js';
import { caseCategories } from './case-category.js';

/** A landlord's own return: one row is one category of case in one district and quarter. */
export const antiSocialBehaviourImport: Importer = {
  dataset: antiSocialBehaviour,
  columns: [...returnColumns, 'Category', 'Cases Opened'],
  read: (row, registers) => {
    const { landlord, cell } = readReturn(row, registers);
    return [
      {
        ...cell,
        measure: `housing/anti-social-behaviour/${landlord}`,
        part: readWord(row, 'Category', caseCategories),
        numerator: readCount(row, 'Cases Opened'),
      },
    ];
  },
};
