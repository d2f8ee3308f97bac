import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { trainingSessions } from './training-session.dataset.js';

const field = [
  'trainingSessions',
  'Pupils, parents and staff who took part in training, audience by audience: nobody of one stands for another.',
  trainingSessions,
  () => YouthObservation,
] as const;

export const trainingSessionResolvers = [areaObservations(...field), datasetConnection(...field)];
