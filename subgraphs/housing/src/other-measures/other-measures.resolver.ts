import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { HousingObservation } from '../observation-types.js';
import { otherMeasures } from './other-measures.dataset.js';

const field = [
  'otherHousingFigures',
  'What landlords publish beside their standard returns.',
  otherMeasures,
  () => HousingObservation,
] as const;

export const otherMeasuresResolvers = [areaObservations(...field), datasetConnection(...field)];
