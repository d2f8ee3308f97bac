import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { restorativeDisposals } from './restorative-disposal.dataset.js';

const field = [
  'restorativeDisposals',
  'Cases of young people that officers settled by restorative justice.',
  restorativeDisposals,
  () => PoliceObservation,
] as const;

export const restorativeDisposalResolvers = [areaObservations(...field), datasetConnection(...field)];
