import { type Importer, readMarkedCount, readPeriodOf, RejectedValue, type Row } from '@safer-graph/kit';
import { homelessness } from './homelessness.dataset.js';

const [owed, prevention, relief] = homelessness.measures.map(({ id }) => id) as [string, string, string];
const columnOf = { [owed]: 'Owed a Duty', [prevention]: 'Prevention Duty', [relief]: 'Relief Duty' } as const;

/**
 * Table A1 of the detailed local authority tables that H-CLIC returns are published in, with a column for the quarter of
 * the sheet; the flat table since 2026 runs the labels of two header lines together. It covers England; rows of other authorities than the catalogue covers are passed over.
 */
export const homelessnessImport: Importer = {
  dataset: homelessness,
  columns: ['Area Code', 'Quarter', ...Object.values(columnOf)],
  otherNames: {
    'Area Code': ['ONS code', 'ONS Geography code', 'Local Authority Code', 'Organisation Identification Code'],
    Quarter: ['Period'],
    'Owed a Duty': [
      'Total owed a prevention or relief duty',
      'Total households assessed as owed a duty',
      'Assessed as owed a dutyTotal owed a prevention or relief duty',
    ],
    'Prevention Duty': [
      'Threatened with homelessness within 56 days - Prevention duty owed',
      'Households assessed as threatened with homelessness',
      'Threatened with homelessness within 56 days, Prevention duty owed',
      'Assessed as owed a dutyThreatened with homelessness within 56 days, Prevention duty owed',
    ],
    'Relief Duty': [
      'Homeless - Relief duty owed',
      'Households assessed as homeless',
      'Homeless, Relief duty owed',
      'Assessed as owed a dutyHomeless, Relief duty owed',
    ],
  },
  read: (row) => {
    const area = row['Area Code']!;
    if (!homelessness.measures[0]!.coverage!.includes(area)) return [];
    const period = readPeriodOf(row, 'Quarter', 'QUARTER');
    refuseWrongTotal(row);
    return Object.entries(columnOf).map(([measure, column]) => ({
      measure,
      area,
      period,
      ...readMarkedCount(row, column),
    }));
  },
};

/** The table states the sum beside its parts; where one of the three is withheld nothing can be held against it. */
function refuseWrongTotal(row: Row): void {
  const [total, first, second] = Object.values(columnOf).map((column) => readMarkedCount(row, column).numerator);
  if (total == null || first == null || second == null || total === first + second) return;
  throw new RejectedValue(columnOf[owed]!, row[columnOf[owed]!]!, `${first} + ${second}, the sum of the two duties`);
}
