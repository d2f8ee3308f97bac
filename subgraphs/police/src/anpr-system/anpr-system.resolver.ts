import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { anprSystems } from './anpr-system.dataset.js';

const field = [
  'anprSystems',
  'Automatic number plate recognition systems.',
  anprSystems,
  () => PoliceObservation,
] as const;

export const anprSystemResolvers = [areaObservations(...field), datasetConnection(...field)];
