import type { Dataset } from '@safer-graph/kit';

export const anprSystems: Dataset = {
  name: 'anpr-system',
  title: 'Automatic number plate recognition systems',
  publisher: 'kent-police',
  url: null,
  licence: null,
  coverage: 'Systems in a district, as the police report them to the partnership.',
  measures: [
    {
      id: 'police/anpr-system/count',
      title: 'ANPR systems',
      description: 'Automatic number plate recognition systems in the district on a day.',
      unit: 'systems',
      per: null,
      polarity: 'NEITHER',
      frequency: 'IRREGULAR',
      periodKind: 'DAY',
      group: null,
      collected: true,
      areaTypes: ['DISTRICT'],
      coverage: null,
      organization: 'kent-police',
      disclosure: 'OPEN',
      alternativeProvider: null,
      nationalIndicator: null,
      due: null,
    },
  ],
};
