import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { otherMeasures } from './other-measures.dataset.js';

const field = [
  'otherPoliceFigures',
  'What the police publish beside their standard tables.',
  otherMeasures,
  () => PoliceObservation,
] as const;

export const otherMeasuresResolvers = [areaObservations(...field), datasetConnection(...field)];
