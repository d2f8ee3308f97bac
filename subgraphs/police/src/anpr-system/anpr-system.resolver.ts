import { areaObservations } from '@safer-graph/kit';
import { PoliceObservation } from '../observation-types.js';
import { anprSystems } from './anpr-system.dataset.js';

export const AnprSystemResolver = areaObservations(
  'anprSystems',
  'Automatic number plate recognition systems.',
  anprSystems,
  () => PoliceObservation,
);
