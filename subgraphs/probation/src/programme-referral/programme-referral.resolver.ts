import { areaObservations } from '@safer-graph/kit';
import { ProbationObservation } from '../observation-types.js';
import { programmeReferrals } from './programme-referral.dataset.js';

export const ProgrammeReferralResolver = areaObservations(
  'programmeReferrals',
  'Referrals to programmes that the partnership supports.',
  programmeReferrals,
  () => ProbationObservation,
);
