import { type Importer, readArea, readMarkedCount, readPeriodOf, readWord } from '@safer-graph/kit';
import { programmeReferrals } from './programme-referral.dataset.js';

/** Programmes as the return prints them, and the series of each. */
const programmes = { 'Power Project': 'power-project' } as const;

const steps = { Referrals: '', Started: '-started', Completed: '-completed' } as const;

/** The service's own return: one row is one programme in one district and quarter. Some give the referrals alone. */
export const programmeReferralImport: Importer = {
  dataset: programmeReferrals,
  columns: ['Programme', 'District Code', 'Quarter', 'Referrals'],
  optionalColumns: ['Started', 'Completed'],
  read: (row, registers) => {
    const programme = readWord(row, 'Programme', programmes);
    const cell = {
      area: readArea(row, 'District Code', registers),
      period: readPeriodOf(row, 'Quarter', 'QUARTER'),
    };
    return Object.entries(steps)
      .filter(([column]) => column === 'Referrals' || row[column])
      .map(([column, step]) => ({
        ...cell,
        measure: `probation/programme-referral/${programme}${step}`,
        ...readMarkedCount(row, column),
      }));
  },
};
