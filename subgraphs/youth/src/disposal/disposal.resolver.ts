import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { youthDisposals } from './disposal.dataset.js';

const field = [
  'youthDisposals',
  'What proven offences of young people led to, from a reprimand to custody. Restorative disposals are in the figures of the police.',
  youthDisposals,
  () => YouthObservation,
] as const;

export const disposalResolvers = [areaObservations(...field), datasetConnection(...field)];
