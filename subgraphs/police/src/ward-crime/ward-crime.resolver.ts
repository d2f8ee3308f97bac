import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { wardCrime } from './ward-crime.dataset.js';

const field = [
  'wardCrime',
  'Crime and anti-social behaviour of a month, by ward and district.',
  wardCrime,
  () => PoliceObservation,
] as const;

export const wardCrimeResolvers = [areaObservations(...field), datasetConnection(...field)];
