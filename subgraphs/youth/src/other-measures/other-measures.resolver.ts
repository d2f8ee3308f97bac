import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { otherMeasures } from './other-measures.dataset.js';

const field = [
  'otherYouthFigures',
  'What services for young people publish beside their standard tables.',
  otherMeasures,
  () => YouthObservation,
] as const;

export const otherMeasuresResolvers = [areaObservations(...field), datasetConnection(...field)];
