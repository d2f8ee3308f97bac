import { type PublishedFigures, publishedFigures } from '@safer-graph/kit';
import { tasking } from '../tasking/tasking.dataset.js';
import { taskingResolvers } from '../tasking/tasking.resolver.js';
import { PartnershipMeasure, PartnershipObservation } from './partnership-types.js';

/** What the partnership itself publishes, as an agency does, beside the records that it keeps. */
export const ownFigures: PublishedFigures = publishedFigures({
  name: 'partnership',
  title: 'Statistics of the partnership itself',
  types: { measure: 'PartnershipMeasure', observation: 'PartnershipObservation' },
  typeClasses: [PartnershipMeasure, PartnershipObservation],
  datasets: [tasking],
  resolvers: taskingResolvers,
});
