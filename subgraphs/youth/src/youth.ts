import { type Agency } from '@safer-graph/kit';
import { bullying } from './bullying/bullying.dataset.js';
import { BullyingResolver } from './bullying/bullying.resolver.js';
import { firstTimeEntrants } from './first-time-entrant/first-time-entrant.dataset.js';
import { firstTimeEntrantImport } from './first-time-entrant/first-time-entrant.import.js';
import { FirstTimeEntrantResolver } from './first-time-entrant/first-time-entrant.resolver.js';
import { YouthMeasure, YouthObservation } from './observation-types.js';
import { participation } from './participation/participation.dataset.js';
import { participationImport } from './participation/participation.import.js';
import { ParticipationResolver } from './participation/participation.resolver.js';
import { reparationProjects } from './reparation-project/reparation-project.dataset.js';
import { reparationProjectImport } from './reparation-project/reparation-project.import.js';
import { ReparationProjectResolver } from './reparation-project/reparation-project.resolver.js';

export const youth: Agency = {
  name: 'youth',
  title: 'Statistics of services for young people',
  port: 4005,
  types: { measure: 'YouthMeasure', observation: 'YouthObservation' },
  typeClasses: [YouthMeasure, YouthObservation],
  datasets: [firstTimeEntrants, reparationProjects, participation, bullying],
  importers: [firstTimeEntrantImport, reparationProjectImport, participationImport],
  resolvers: [FirstTimeEntrantResolver, ReparationProjectResolver, ParticipationResolver, BullyingResolver],
  sample: [
    { dataset: 'first-time-entrant', file: 'first-time-entrants-pnc-2008-11.csv' },
    { dataset: 'first-time-entrant', file: 'first-time-entrants-yot-2009-05.csv' },
    { dataset: 'first-time-entrant', file: 'first-time-entrants-pnc-2009-11.csv' },
    { dataset: 'first-time-entrant', file: 'first-time-entrants-yot-2009-11.csv' },
    { dataset: 'reparation-project', file: 'reparation-projects-2009-12-03.csv' },
    { dataset: 'participation', file: 'participation-2009-06.csv' },
    { dataset: 'participation', file: 'participation-2010-02.csv' },
  ],
};
