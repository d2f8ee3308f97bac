import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { streetCrime } from './street-crime.dataset.js';

const field = [
  'streetCrime',
  'Street-level crime and anti-social behaviour incidents of a month, by small area and ward.',
  streetCrime,
  () => PoliceObservation,
] as const;

export const streetCrimeResolvers = [areaObservations(...field), datasetConnection(...field)];
