import { denominatorOf, type Importer, readArea, readMarkedCount, readWord } from '@safer-graph/kit';
import { readFinancialYear } from '../read-financial-year.js';
import { countOf, firstTimeEntrants, rateOf } from './first-time-entrant.dataset.js';

/** Sources as files print them, and the series of each: part of the key, because the two count differently. */
const sources = {
  PNC: 'pnc',
  'Police National Computer': 'pnc',
  YOT: 'yot',
  'Youth offending team': 'yot',
} as const;

/**
 * The youth offending service's table: one row is one source, district and financial year. The rate is worked out on the
 * register's residents aged 10 to 17; where the register does not know them there is the count alone.
 */
export const firstTimeEntrantImport: Importer = {
  dataset: firstTimeEntrants,
  columns: ['Source', 'District Code', 'Financial Year', 'First-time Entrants'],
  read: (row, registers) => {
    const source = readWord(row, 'Source', sources);
    const area = readArea(row, 'District Code', registers);
    const figure = {
      area,
      period: readFinancialYear(row, 'Financial Year'),
      ...readMarkedCount(row, 'First-time Entrants'),
    };
    const residents = denominatorOf(registers, area, 'POPULATION_10_17');
    return [
      { ...figure, measure: countOf(source) },
      ...(residents ? [{ ...figure, measure: rateOf(source), denominator: residents.value }] : []),
    ];
  },
};
