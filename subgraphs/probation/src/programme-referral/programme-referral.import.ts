import { type Importer, readArea, readCount, readPeriodOf, readWord } from '@safer-graph/kit';
import { programmeReferrals } from './programme-referral.dataset.js';

/** Programmes as the return prints them, and the series of each. */
const programmes = { 'Power Project': 'power-project' } as const;

/** The service's own return: one row is one programme in one district and quarter. */
export const programmeReferralImport: Importer = {
  dataset: programmeReferrals,
  columns: ['Programme', 'District Code', 'Quarter', 'Referrals'],
  read: (row, registers) => [
    {
      measure: `probation/programme-referral/${readWord(row, 'Programme', programmes)}`,
      area: readArea(row, 'District Code', registers),
      period: readPeriodOf(row, 'Quarter', 'QUARTER'),
      numerator: readCount(row, 'Referrals'),
    },
  ],
};
