import type { Dataset } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

export const reparationProjects: Dataset = {
  name: 'reparation-project',
  title: 'Reparation projects',
  publisher: 'kcc-youth-offending-service',
  url: null,
  licence: null,
  coverage: 'Projects in a district where young people make good what they did, as reported to the partnership.',
  measures: [
    {
      ...measureDefaults,
      id: 'youth/reparation-project/count',
      title: 'Reparation projects',
      description: 'Reparation projects that ran in the district on a day. Zero means that there was none.',
      unit: 'projects',
      polarity: 'HIGH_IS_GOOD',
      frequency: 'IRREGULAR',
      periodKind: 'DAY',
      disclosure: 'OPEN',
    },
  ],
};
