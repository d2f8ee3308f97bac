import type { Dataset } from '@safer-graph/kit';
import { measureDefaults, ofEachLandlord } from '../measure-defaults.js';

export const injunctions: Dataset = {
  name: 'injunction',
  title: "Injunctions granted on landlords' applications",
  publisher: null,
  url: null,
  licence: null,
  coverage: 'Injunctions that a court granted on the application of one landlord, against tenants and others.',
  measures: ofEachLandlord(({ id, name }) => ({
    ...measureDefaults,
    id: `housing/injunction/${id}`,
    title: `Injunctions granted to ${name}`,
    description: `Injunctions against anti-social behaviour that a court granted to ${name} in the quarter, whoever they bind. There are so few that a count can identify a person.`,
    unit: 'injunctions',
    polarity: 'NEITHER',
    group: 'injunctions',
    organization: id,
    disclosure: 'SENSITIVE',
    breaks: [
      {
        from: '2015-03-23',
        note: 'Since 23 March 2015 injunctions are granted under the Anti-social Behaviour, Crime and Policing Act 2014, before under the Housing Act 1996.',
      },
    ],
  })),
};
