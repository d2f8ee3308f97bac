import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { PartnershipObservation } from '../partnership-measure/partnership-types.js';
import { tasking } from './tasking.dataset.js';

const field = [
  'tasking',
  'Tasks that the community safety unit received and completed.',
  tasking,
  () => PartnershipObservation,
] as const;

export const taskingResolvers = [areaObservations(...field), datasetConnection(...field)];
