import { areaObservations } from '@safer-graph/kit';
import { HousingObservation } from '../observation-types.js';
import { antiSocialBehaviour } from './anti-social-behaviour.dataset.js';

export const AntiSocialBehaviourResolver = areaObservations(
  'asbCases',
  'Cases of anti-social behaviour that landlords opened: one figure a landlord, never to be added to police incidents.',
  antiSocialBehaviour,
  () => HousingObservation,
);
