import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

/** Kinds of supervision as the return prints them, and the series of each. */
export const orderTypes = {
  'Community order': 'community-orders',
  'Suspended sentence order': 'suspended-sentence-orders',
  Licence: 'licences',
} as const;

/** The line of a return that states the sum of its kinds of supervision. */
export const allOrders = 'All';

const series = (name: string, title: string, description: string): MeasureDefinition => ({
  ...measureDefaults,
  id: `probation/caseload/${name}`,
  title,
  description,
  unit: 'people',
  polarity: 'NEITHER',
  periodKind: 'DAY',
  group: 'probation-caseload',
  disclosure: 'RESTRICTED',
});

export const caseload: Dataset = {
  name: 'caseload',
  title: 'Probation caseload',
  publisher: 'kent-probation-service',
  url: null,
  licence: null,
  coverage:
    'Adults under supervision in the community on the last day of a quarter, by the district where they live; each is counted once, under the strictest supervision.',
  measures: [
    series('all', 'People on probation', 'Adults under the supervision of the probation service on that day.'),
    series('community-orders', 'People on a community order', 'Adults who serve a sentence in the community.'),
    series(
      'suspended-sentence-orders',
      'People on a suspended sentence order',
      'Adults whose prison sentence is suspended while they are supervised.',
    ),
    series('licences', 'People on licence', 'Adults supervised after their release from prison.'),
  ],
  sums: [
    {
      kind: 'MEASURES',
      total: 'probation/caseload/all',
      parts: Object.values(orderTypes).map((name) => `probation/caseload/${name}`),
    },
  ],
};
