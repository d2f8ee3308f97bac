import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { ProbationObservation } from '../observation-types.js';
import { programmeReferrals } from './programme-referral.dataset.js';

const field = [
  'programmeReferrals',
  'Programmes that the partnership supports: who was referred, started and completed them.',
  programmeReferrals,
  () => ProbationObservation,
] as const;

export const programmeReferralResolvers = [areaObservations(...field), datasetConnection(...field)];
