import { type Importer, isOfAnotherAuthority, readArea, readMarkedCount, readPeriodOf } from '@safer-graph/kit';
import { prolificOffenders } from './prolific-offender.dataset.js';

const columnOf = {
  cohort: 'Cohort Size',
  'baseline-offences': 'Baseline Offences',
  'follow-up-offences': 'Follow-up Offences',
} as const;

/** The table of NI 30: one row is one area and the cohort of a financial year. The county's row is a figure of its own.
 * The national table has all authorities: rows of those that the register does not hold are passed over. */
export const prolificOffenderImport: Importer = {
  dataset: prolificOffenders,
  columns: ['Area Code', 'Year', ...Object.values(columnOf)],
  otherNames: {
    'Area Code': ['ONS code', 'Local Authority Code'],
    Year: ['Financial Year', 'Follow-up Year'],
    'Cohort Size': ['PPOs', 'Number of PPOs', 'PPO cohort'],
    'Baseline Offences': ['Offences in baseline period', 'Baseline convictions'],
    'Follow-up Offences': ['Offences in follow-up period', 'Actual convictions'],
  },
  read: (row, registers) => {
    if (isOfAnotherAuthority(row, 'Area Code', prolificOffenders, registers)) return [];
    const cell = {
      area: readArea(row, 'Area Code', registers),
      period: readPeriodOf(row, 'Year', 'FINANCIAL_YEAR'),
    };
    return Object.entries(columnOf).map(([series, column]) => ({
      ...cell,
      measure: `probation/prolific-offender/${series}`,
      ...readMarkedCount(row, column),
    }));
  },
};
