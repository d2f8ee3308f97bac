import { type Agency } from '@safer-graph/kit';
import { bullying } from './bullying/bullying.dataset.js';
import { BullyingResolver } from './bullying/bullying.resolver.js';
import { firstTimeEntrants } from './first-time-entrant/first-time-entrant.dataset.js';
import { FirstTimeEntrantResolver } from './first-time-entrant/first-time-entrant.resolver.js';
import { YouthMeasure, YouthObservation } from './observation-types.js';
import { participation } from './participation/participation.dataset.js';
import { ParticipationResolver } from './participation/participation.resolver.js';
import { reparationProjects } from './reparation-project/reparation-project.dataset.js';
import { ReparationProjectResolver } from './reparation-project/reparation-project.resolver.js';

export const youth: Agency = {
  name: 'youth',
  title: 'Statistics of services for young people',
  port: 4005,
  types: { measure: 'YouthMeasure', observation: 'YouthObservation' },
  typeClasses: [YouthMeasure, YouthObservation],
  datasets: [firstTimeEntrants, reparationProjects, participation, bullying],
  importers: [],
  resolvers: [FirstTimeEntrantResolver, ReparationProjectResolver, ParticipationResolver, BullyingResolver],
  sample: [],
};
