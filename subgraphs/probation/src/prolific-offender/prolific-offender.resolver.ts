import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { ProbationObservation } from '../observation-types.js';
import { prolificOffenders } from './prolific-offender.dataset.js';

const field = [
  'prolificOffenders',
  'Prolific and priority offenders, and their offences before and after.',
  prolificOffenders,
  () => ProbationObservation,
] as const;

export const prolificOffenderResolvers = [areaObservations(...field), datasetConnection(...field)];
