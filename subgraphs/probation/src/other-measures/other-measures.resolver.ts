import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { ProbationObservation } from '../observation-types.js';
import { otherMeasures } from './other-measures.dataset.js';

const field = [
  'otherProbationFigures',
  'What the probation service publishes beside its standard tables.',
  otherMeasures,
  () => ProbationObservation,
] as const;

export const otherMeasuresResolvers = [areaObservations(...field), datasetConnection(...field)];
