import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { ProbationObservation } from '../observation-types.js';
import { reoffending } from './reoffending.dataset.js';

const field = [
  'reoffending',
  'Adults on the probation caseload who reoffended, and how many were expected to.',
  reoffending,
  () => ProbationObservation,
] as const;

export const reoffendingResolvers = [areaObservations(...field), datasetConnection(...field)];
