import { areaObservations, datasetConnection } from '@safer-graph/kit';
import { YouthObservation } from '../observation-types.js';
import { entrantsOfGroup, firstTimeEntrants } from './first-time-entrant.dataset.js';

const observation = () => YouthObservation;
const text = 'First-time entrants to the youth justice system, by each of the two sources.';

export const firstTimeEntrantResolvers = [
  areaObservations('firstTimeEntrants', text, entrantsOfGroup('first-time-entrants'), observation),
  areaObservations(
    'firstTimeEntrantRates',
    `${text} Per 100,000 residents aged 10 to 17.`,
    entrantsOfGroup('first-time-entrant-rates'),
    observation,
  ),
  datasetConnection(
    'firstTimeEntrants',
    `${text} Counts, and rates per 100,000 residents aged 10 to 17.`,
    firstTimeEntrants,
    observation,
  ),
];
