import {
  denominatorOf,
  type Importer,
  isOfAnotherAuthority,
  readArea,
  readMarkedCount,
  readPeriodOf,
  readWord,
} from '@safer-graph/kit';
import { countOf, firstTimeEntrants, rateOf } from './first-time-entrant.dataset.js';

/** Sources as files print them, and the series of each: part of the key, because the two count differently. */
const sources = {
  PNC: 'pnc',
  'Police National Computer': 'pnc',
  YOT: 'yot',
  'Youth offending team': 'yot',
} as const;

/**
 * The youth offending service's table: one row is one source, area and financial year. The national table of the Police National
 * Computer has counties and unitary authorities alone; rows of those that the register does not hold are passed over. The rate is worked out on the
 * register's residents aged 10 to 17; where the register does not know them there is the count alone.
 */
export const firstTimeEntrantImport: Importer = {
  dataset: firstTimeEntrants,
  columns: ['Source', 'District Code', 'Financial Year', 'First-time Entrants'],
  otherNames: { 'District Code': ['Area Code', 'ONS code', 'Local Authority Code'] },
  read: (row, registers) => {
    if (isOfAnotherAuthority(row, 'District Code', firstTimeEntrants, registers)) return [];
    const source = readWord(row, 'Source', sources);
    const area = readArea(row, 'District Code', registers);
    const figure = {
      area,
      period: readPeriodOf(row, 'Financial Year', 'FINANCIAL_YEAR'),
      ...readMarkedCount(row, 'First-time Entrants'),
    };
    const residents = denominatorOf(registers, area, 'POPULATION_10_17');
    return [
      { ...figure, measure: countOf(source) },
      ...(residents ? [{ ...figure, measure: rateOf(source), denominator: residents.value }] : []),
    ];
  },
};
