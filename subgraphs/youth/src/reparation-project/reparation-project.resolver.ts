import { areaObservations } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { reparationProjects } from './reparation-project.dataset.js';

export const ReparationProjectResolver = areaObservations(
  'reparationProjects',
  'Projects where young people make good what they did.',
  reparationProjects,
  () => YouthObservation,
);
