import { type Agency } from '@safer-graph/kit';
import { anprSystems } from './anpr-system/anpr-system.dataset.js';
import { anprSystemImport } from './anpr-system/anpr-system.import.js';
import { AnprSystemResolver } from './anpr-system/anpr-system.resolver.js';
import { PoliceMeasure, PoliceObservation } from './observation-types.js';
import { recordedCrime } from './recorded-crime/recorded-crime.dataset.js';
import { recordedCrimeImport } from './recorded-crime/recorded-crime.import.js';
import { RecordedCrimeResolver } from './recorded-crime/recorded-crime.resolver.js';
import { restorativeDisposals } from './restorative-disposal/restorative-disposal.dataset.js';
import { restorativeDisposalImport } from './restorative-disposal/restorative-disposal.import.js';
import { RestorativeDisposalResolver } from './restorative-disposal/restorative-disposal.resolver.js';

export const police: Agency = {
  name: 'police',
  title: 'Police statistics',
  port: 4002,
  types: { measure: 'PoliceMeasure', observation: 'PoliceObservation' },
  typeClasses: [PoliceMeasure, PoliceObservation],
  datasets: [recordedCrime, restorativeDisposals, anprSystems],
  importers: [recordedCrimeImport, restorativeDisposalImport, anprSystemImport],
  resolvers: [RecordedCrimeResolver, RestorativeDisposalResolver, AnprSystemResolver],
  sample: [
    { dataset: 'recorded-crime', file: 'recorded-crime-2009-08.csv' },
    { dataset: 'recorded-crime', file: 'recorded-crime-2009-11.csv' },
    { dataset: 'restorative-disposal', file: 'restorative-disposals.csv' },
    { dataset: 'anpr-system', file: 'anpr-systems.csv' },
  ],
};
