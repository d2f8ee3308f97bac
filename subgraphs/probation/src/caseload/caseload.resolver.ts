import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { ProbationObservation } from '../observation-types.js';
import { caseload } from './caseload.dataset.js';

const field = [
  'probationCaseload',
  'People under the supervision of the probation service, by kind of supervision.',
  caseload,
  () => ProbationObservation,
] as const;

export const caseloadResolvers = [areaObservations(...field), datasetConnection(...field)];
