import { type Agency } from '@safer-graph/kit';
import { bullying } from './bullying/bullying.dataset.js';
import { bullyingResolvers } from './bullying/bullying.resolver.js';
import { youthDisposals } from './disposal/disposal.dataset.js';
import { disposalImport } from './disposal/disposal.import.js';
import { disposalResolvers } from './disposal/disposal.resolver.js';
import { firstTimeEntrants } from './first-time-entrant/first-time-entrant.dataset.js';
import { firstTimeEntrantImport } from './first-time-entrant/first-time-entrant.import.js';
import { firstTimeEntrantResolvers } from './first-time-entrant/first-time-entrant.resolver.js';
import { YouthMeasure, YouthObservation } from './observation-types.js';
import { otherMeasures } from './other-measures/other-measures.dataset.js';
import { otherMeasuresImport } from './other-measures/other-measures.import.js';
import { otherMeasuresResolvers } from './other-measures/other-measures.resolver.js';
import { participation } from './participation/participation.dataset.js';
import { participationImport } from './participation/participation.import.js';
import { participationResolvers } from './participation/participation.resolver.js';
import { pupilSurveys } from './pupil-survey/pupil-survey.dataset.js';
import { pupilSurveyImport } from './pupil-survey/pupil-survey.import.js';
import { pupilSurveyResolvers } from './pupil-survey/pupil-survey.resolver.js';
import { reparationProjects } from './reparation-project/reparation-project.dataset.js';
import { reparationProjectImport } from './reparation-project/reparation-project.import.js';
import { reparationProjectResolvers } from './reparation-project/reparation-project.resolver.js';
import { trainingSessions } from './training-session/training-session.dataset.js';
import { trainingSessionImport } from './training-session/training-session.import.js';
import { trainingSessionResolvers } from './training-session/training-session.resolver.js';
import { youthOffences } from './youth-offence/youth-offence.dataset.js';
import { youthOffenceImport } from './youth-offence/youth-offence.import.js';
import { youthOffenceResolvers } from './youth-offence/youth-offence.resolver.js';

export const youth: Agency = {
  name: 'youth',
  title: 'Statistics of services for young people',
  port: 4005,
  types: { measure: 'YouthMeasure', observation: 'YouthObservation' },
  typeClasses: [YouthMeasure, YouthObservation],
  datasets: [
    firstTimeEntrants,
    youthOffences,
    youthDisposals,
    reparationProjects,
    participation,
    trainingSessions,
    pupilSurveys,
    bullying,
    otherMeasures,
  ],
  importers: [
    firstTimeEntrantImport,
    youthOffenceImport,
    disposalImport,
    reparationProjectImport,
    participationImport,
    trainingSessionImport,
    pupilSurveyImport,
    otherMeasuresImport,
  ],
  resolvers: [
    ...firstTimeEntrantResolvers,
    ...youthOffenceResolvers,
    ...disposalResolvers,
    ...reparationProjectResolvers,
    ...participationResolvers,
    ...trainingSessionResolvers,
    ...pupilSurveyResolvers,
    ...bullyingResolvers,
    ...otherMeasuresResolvers,
  ],
  sample: [
    { dataset: 'first-time-entrant', file: 'first-time-entrants-pnc-2008-11.csv' },
    { dataset: 'first-time-entrant', file: 'first-time-entrants-yot-2009-05.csv' },
    { dataset: 'first-time-entrant', file: 'first-time-entrants-pnc-2009-11.csv' },
    { dataset: 'first-time-entrant', file: 'first-time-entrants-yot-2009-11.csv' },
    { dataset: 'first-time-entrant', file: 'first-time-entrants-yot-2010-02.csv' },
    { dataset: 'youth-offence', file: 'youth-offences-2009-06.csv' },
    { dataset: 'youth-offence', file: 'youth-offences-by-quarter-2009-06.csv' },
    { dataset: 'youth-offence', file: 'youth-offences-2009-10.csv' },
    { dataset: 'youth-offence', file: 'youth-offences-by-quarter-2009-11.csv' },
    { dataset: 'disposal', file: 'disposals-2009-06.csv' },
    { dataset: 'reparation-project', file: 'reparation-projects-2009-12-03.csv' },
    { dataset: 'participation', file: 'participation-2009-06.csv' },
    { dataset: 'participation', file: 'participation-2010-02.csv' },
    { dataset: 'training-session', file: 'training-sessions-2009-11.csv' },
    { dataset: 'pupil-survey', file: 'pupil-survey-2009-06.csv' },
    { dataset: 'pupil-survey', file: 'pupil-survey-2010-03.csv' },
    { dataset: 'other-measures', file: 'other-measures-2009-11.csv' },
  ],
};
