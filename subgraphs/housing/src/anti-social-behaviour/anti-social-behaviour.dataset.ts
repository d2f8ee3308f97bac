import type { Dataset } from '@safer-graph/kit';
import { landlords } from '../landlord.js';

export const antiSocialBehaviour: Dataset = {
  name: 'anti-social-behaviour',
  title: "Landlords' anti-social behaviour cases",
  publisher: null,
  url: null,
  licence: null,
  coverage:
    'Cases about the homes of one landlord; other tenants, owners and private renters of the district are not in them, and the police may have recorded the same event.',
  measures: landlords.map(({ id, name }) => ({
    id: `housing/anti-social-behaviour/${id}`,
    title: `Anti-social behaviour cases opened by ${name}`,
    description: `Cases of anti-social behaviour, of all categories, that ${name} opened in the quarter. A further report about an open case is not a new case. Not comparable with another landlord's without the number of its homes.`,
    unit: 'cases',
    per: null,
    polarity: 'LOW_IS_GOOD',
    frequency: 'QUARTERLY',
    periodKind: 'QUARTER',
    group: 'anti-social-behaviour-cases',
    collected: true,
    areaTypes: ['DISTRICT'],
    coverage: null,
    organization: id,
    disclosure: 'RESTRICTED',
    alternativeProvider: null,
    nationalIndicator: null,
    due: {
      monthsAfterEnd: 3,
      since: '2007-07-01',
      basis: 'on the timetable of SI 2007/1831: by the end of the next quarter',
    },
  })),
};
