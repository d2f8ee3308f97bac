import type { Dataset } from '@safer-graph/kit';

export const reparationProjects: Dataset = {
  name: 'reparation-project',
  title: 'Reparation projects',
  publisher: 'kcc-youth-offending-service',
  url: null,
  licence: null,
  coverage: 'Projects in a district where young people make good what they did, as reported to the partnership.',
  measures: [
    {
      id: 'youth/reparation-project/count',
      title: 'Reparation projects',
      description: 'Reparation projects that ran in the district on a day. Zero means that there was none.',
      unit: 'projects',
      per: null,
      polarity: 'HIGH_IS_GOOD',
      frequency: 'IRREGULAR',
      periodKind: 'DAY',
      group: null,
      collected: true,
      areaTypes: ['DISTRICT'],
      coverage: null,
      organization: 'kcc-youth-offending-service',
      disclosure: 'OPEN',
      alternativeProvider: null,
      nationalIndicator: null,
      due: null,
    },
  ],
};
