import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { recordedCrimeRates } from './recorded-crime-rate.dataset.js';

const field = [
  'recordedCrimeRates',
  'Recorded crime of a quarter per 1,000 people, and burglary of homes per 1,000 households.',
  recordedCrimeRates,
  () => PoliceObservation,
] as const;

export const recordedCrimeRateResolvers = [areaObservations(...field), datasetConnection(...field)];
