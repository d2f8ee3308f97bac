import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { pupilSurveys } from './pupil-survey.dataset.js';

const field = [
  'pupilSurveys',
  'What pupils say in the yearly survey at school: published for the county, not for a district.',
  pupilSurveys,
  () => YouthObservation,
] as const;

export const pupilSurveyResolvers = [areaObservations(...field), datasetConnection(...field)];
