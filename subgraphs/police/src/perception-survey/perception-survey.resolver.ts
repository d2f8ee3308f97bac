import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { perceptionSurveys } from './perception-survey.dataset.js';

const field = [
  'perceptionSurveys',
  'What people think of the police, the council and where they live, survey by survey.',
  perceptionSurveys,
  () => PoliceObservation,
] as const;

export const perceptionSurveyResolvers = [areaObservations(...field), datasetConnection(...field)];
