import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { HousingObservation } from '../observation-types.js';
import { antiSocialBehaviour, casesOfGroups } from './anti-social-behaviour.dataset.js';

const observation = () => HousingObservation;
const cases =
  'Cases of anti-social behaviour that landlords opened: one figure a landlord, never to be added to police incidents.';

export const antiSocialBehaviourResolvers = [
  areaObservations('asbCases', cases, casesOfGroups(/-cases$/), observation),
  areaObservations('asbCasesByMonth', `${cases} By month.`, casesOfGroups(/-by-month$/), observation),
  areaObservations('asbCasesByKind', `${cases} By kind.`, casesOfGroups(/-kind-/), observation),
  areaObservations(
    'asbCaseRates',
    `${cases} Per 1,000 of their homes.`,
    casesOfGroups(/-per-1000-homes$/),
    observation,
  ),
  datasetConnection(
    'asbCases',
    `${cases} By quarter, month, kind and per 1,000 of their homes.`,
    antiSocialBehaviour,
    observation,
  ),
];
