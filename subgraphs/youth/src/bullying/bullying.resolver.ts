import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { bullying } from './bullying.dataset.js';

const field = [
  'bullying',
  'Children who have experienced bullying: answered with the reason why there is no figure, and who could give it.',
  bullying,
  () => YouthObservation,
] as const;

export const bullyingResolvers = [areaObservations(...field), datasetConnection(...field)];
