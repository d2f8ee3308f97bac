import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { reparationProjects } from './reparation-project.dataset.js';

const field = [
  'reparationProjects',
  'Projects where young people make good what they did.',
  reparationProjects,
  () => YouthObservation,
] as const;

export const reparationProjectResolvers = [areaObservations(...field), datasetConnection(...field)];
