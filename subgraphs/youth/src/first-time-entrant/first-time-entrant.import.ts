import { type Importer, type Period, readArea, readCount, readPeriod, readWord, RejectedValue } from '@safer-graph/kit';
import { firstTimeEntrants } from './first-time-entrant.dataset.js';

/** Sources as files print them, and the series of each: part of the key, because the two count differently. */
const sources = {
  PNC: 'pnc',
  'Police National Computer': 'pnc',
  YOT: 'yot',
  'Youth offending team': 'yot',
} as const;

/** The youth offending service's table: one row is one source, district and financial year. */
export const firstTimeEntrantImport: Importer = {
  dataset: firstTimeEntrants,
  columns: ['Source', 'District Code', 'Financial Year', 'First-time Entrants'],
  read: (row, registers) => [
    {
      measure: `youth/first-time-entrant/${readWord(row, 'Source', sources)}`,
      area: readArea(row, 'District Code', registers),
      period: readFinancialYear(row['Financial Year']!),
      numerator: readCount(row, 'First-time Entrants'),
    },
  ],
};

/** Printed as 2008/09 or 2008-09: with a dash it would otherwise be read as a month. */
function readFinancialYear(text: string): Period {
  const period = readPeriod(text.replace(/^(\d{4})-(\d{2})$/, '$1/$2'));
  if (period?.kind === 'FINANCIAL_YEAR') return period;
  throw new RejectedValue('Financial Year', text, 'a financial year such as 2008/09 or 2008-09');
}
