import type { Dataset } from '@safer-graph/kit';
import { landlords } from '../landlord.js';

export const injunctions: Dataset = {
  name: 'injunction',
  title: "Injunctions granted on landlords' applications",
  publisher: null,
  url: null,
  licence: null,
  coverage: 'Injunctions that a court granted on the application of one landlord, against tenants and others.',
  measures: landlords.map(({ id, name }) => ({
    id: `housing/injunction/${id}`,
    title: `Injunctions granted to ${name}`,
    description: `Injunctions against anti-social behaviour that a court granted to ${name} in the quarter, whoever they bind. There are so few that a count can identify a person.`,
    unit: 'injunctions',
    per: null,
    polarity: 'NEITHER',
    frequency: 'QUARTERLY',
    periodKind: 'QUARTER',
    group: 'injunctions',
    collected: true,
    areaTypes: ['DISTRICT'],
    coverage: null,
    organization: id,
    disclosure: 'SENSITIVE',
    alternativeProvider: null,
    nationalIndicator: null,
    due: null,
  })),
};
