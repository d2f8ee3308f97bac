import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { ProbationObservation } from '../observation-types.js';
import { provenReoffending } from './proven-reoffending.dataset.js';

const field = [
  'provenReoffending',
  'Offenders who reoffended within a year, and how often.',
  provenReoffending,
  () => ProbationObservation,
] as const;

export const provenReoffendingResolvers = [areaObservations(...field), datasetConnection(...field)];
