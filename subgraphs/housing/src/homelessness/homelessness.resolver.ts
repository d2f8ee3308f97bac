import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { HousingObservation } from '../observation-types.js';
import { homelessness } from './homelessness.dataset.js';

const field = [
  'homelessnessDuties',
  'Households that the council owed a duty because they were homeless, or about to be.',
  homelessness,
  () => HousingObservation,
] as const;

export const homelessnessResolvers = [areaObservations(...field), datasetConnection(...field)];
