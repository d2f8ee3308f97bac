import { areaObservations } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { participation } from './participation.dataset.js';

export const ParticipationResolver = areaObservations(
  'participation',
  "Attendances at activities of the Young People's Action Plan.",
  participation,
  () => YouthObservation,
);
