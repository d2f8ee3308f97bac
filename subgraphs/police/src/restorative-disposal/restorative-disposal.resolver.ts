import { areaObservations } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { restorativeDisposals } from './restorative-disposal.dataset.js';

export const RestorativeDisposalResolver = areaObservations(
  'restorativeDisposals',
  'Cases of young people that officers settled by restorative justice.',
  restorativeDisposals,
  () => PoliceObservation,
);
