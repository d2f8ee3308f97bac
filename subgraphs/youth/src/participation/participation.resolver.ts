import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { participation } from './participation.dataset.js';

const field = [
  'participation',
  "Attendances at activities of the Young People's Action Plan, and the people who came.",
  participation,
  () => YouthObservation,
] as const;

export const participationResolvers = [areaObservations(...field), datasetConnection(...field)];
