import { areaObservations } from '@safer-graph/kit';
import { ProbationObservation } from '../observation-types.js';
import { reoffending } from './reoffending.dataset.js';

export const ReoffendingResolver = areaObservations(
  'reoffending',
  'Adults on the probation caseload who reoffended.',
  reoffending,
  () => ProbationObservation,
);
