import { type Agency } from '@safer-graph/kit';
import { anprSystems } from './anpr-system/anpr-system.dataset.js';
import { anprSystemImport } from './anpr-system/anpr-system.import.js';
import { anprSystemResolvers } from './anpr-system/anpr-system.resolver.js';
import { PoliceMeasure, PoliceObservation } from './observation-types.js';
import { otherMeasures } from './other-measures/other-measures.dataset.js';
import { otherMeasuresImport } from './other-measures/other-measures.import.js';
import { otherMeasuresResolvers } from './other-measures/other-measures.resolver.js';
import { perceptionSurveys } from './perception-survey/perception-survey.dataset.js';
import { perceptionSurveyImport } from './perception-survey/perception-survey.import.js';
import { perceptionSurveyResolvers } from './perception-survey/perception-survey.resolver.js';
import { recordedCrimeRates } from './recorded-crime-rate/recorded-crime-rate.dataset.js';
import { recordedCrimeRateResolvers } from './recorded-crime-rate/recorded-crime-rate.resolver.js';
import { recordedCrime } from './recorded-crime/recorded-crime.dataset.js';
import { recordedCrimeImport } from './recorded-crime/recorded-crime.import.js';
import { recordedCrimeResolvers } from './recorded-crime/recorded-crime.resolver.js';
import { restorativeDisposals } from './restorative-disposal/restorative-disposal.dataset.js';
import { restorativeDisposalImport } from './restorative-disposal/restorative-disposal.import.js';
import { restorativeDisposalResolvers } from './restorative-disposal/restorative-disposal.resolver.js';
import { streetCrime } from './street-crime/street-crime.dataset.js';
import { streetCrimeImport } from './street-crime/street-crime.import.js';
import { streetCrimeResolvers } from './street-crime/street-crime.resolver.js';
import { wardCrime } from './ward-crime/ward-crime.dataset.js';
import { wardCrimeImport } from './ward-crime/ward-crime.import.js';
import { wardCrimeResolvers } from './ward-crime/ward-crime.resolver.js';

export const police: Agency = {
  name: 'police',
  title: 'Police statistics',
  port: 4002,
  types: { measure: 'PoliceMeasure', observation: 'PoliceObservation' },
  typeClasses: [PoliceMeasure, PoliceObservation],
  datasets: [
    recordedCrime,
    recordedCrimeRates,
    wardCrime,
    streetCrime,
    perceptionSurveys,
    restorativeDisposals,
    anprSystems,
    otherMeasures,
  ],
  importers: [
    recordedCrimeImport,
    wardCrimeImport,
    streetCrimeImport,
    perceptionSurveyImport,
    restorativeDisposalImport,
    anprSystemImport,
    otherMeasuresImport,
  ],
  resolvers: [
    ...recordedCrimeResolvers,
    ...recordedCrimeRateResolvers,
    ...wardCrimeResolvers,
    ...streetCrimeResolvers,
    ...perceptionSurveyResolvers,
    ...restorativeDisposalResolvers,
    ...anprSystemResolvers,
    ...otherMeasuresResolvers,
  ],
  sample: [
    { dataset: 'recorded-crime', file: 'recorded-crime-2009-08.csv' },
    { dataset: 'recorded-crime', file: 'recorded-crime-2009-10.csv' },
    { dataset: 'recorded-crime', file: 'recorded-crime-2009-11.csv' },
    { dataset: 'ward-crime', file: 'ward-crime-2009-11.csv' },
    { dataset: 'ward-crime', file: 'ward-crime-2009-12.csv' },
    { dataset: 'street-crime', file: '2009-10-kent-street.csv' },
    { dataset: 'street-crime', file: '2009-11-kent-street.csv' },
    { dataset: 'perception-survey', file: 'perception-surveys-2009-06.csv' },
    { dataset: 'perception-survey', file: 'perception-surveys-2009-11.csv' },
    { dataset: 'restorative-disposal', file: 'restorative-disposals.csv' },
    { dataset: 'anpr-system', file: 'anpr-systems.csv' },
    { dataset: 'other-measures', file: 'other-measures-2009-11.csv' },
  ],
};
