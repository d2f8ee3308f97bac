import { areaObservations } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { firstTimeEntrants } from './first-time-entrant.dataset.js';

export const FirstTimeEntrantResolver = areaObservations(
  'firstTimeEntrants',
  'First-time entrants to the youth justice system, by each of the two sources.',
  firstTimeEntrants,
  () => YouthObservation,
);
