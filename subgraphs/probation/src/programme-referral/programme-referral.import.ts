import { type Importer, readArea, readCount, readPeriod, readWord, RejectedValue } from '@safer-graph/kit';
import { programmeReferrals } from './programme-referral.dataset.js';

/** Programmes as the return prints them, and the series of each. */
const programmes = { 'Power Project': 'power-project' } as const;

/** The service's own return: one row is one programme in one district and quarter. */
export const programmeReferralImport: Importer = {
  dataset: programmeReferrals,
  columns: ['Programme', 'District Code', 'Quarter', 'Referrals'],
  read: (row, registers) => {
    const period = readPeriod(row['Quarter']!);
    if (period?.kind !== 'QUARTER')
      throw new RejectedValue('Quarter', row['Quarter']!, 'a quarter of the financial year such as 2009/10 Q2');
    return [
      {
        measure: `probation/programme-referral/${readWord(row, 'Programme', programmes)}`,
        area: readArea(row, 'District Code', registers),
        period,
        numerator: readCount(row, 'Referrals'),
      },
    ];
  },
};
