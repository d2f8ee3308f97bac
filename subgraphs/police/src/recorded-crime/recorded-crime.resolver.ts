import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { recordedCrime } from './recorded-crime.dataset.js';

const field = [
  'recordedCrime',
  'Recorded crime, all of it and by offence group.',
  recordedCrime,
  () => PoliceObservation,
] as const;

export const recordedCrimeResolvers = [areaObservations(...field), datasetConnection(...field)];
