import { areaObservations } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { recordedCrime } from './recorded-crime.dataset.js';

export const RecordedCrimeResolver = areaObservations(
  'recordedCrime',
  'Recorded crime, all of it and by offence group.',
  recordedCrime,
  () => PoliceObservation,
);
