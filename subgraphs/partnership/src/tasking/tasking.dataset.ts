import type { Dataset, MeasureDefinition } from '@safer-graph/kit';

const tasks = {
  unit: 'tasks',
  per: null,
  polarity: 'NEITHER',
  frequency: 'QUARTERLY',
  periodKind: 'DAY',
  group: 'tasking',
  collected: true,
  areaTypes: ['DISTRICT'],
  coverage: null,
  organization: 'community-safety-unit',
  disclosure: 'OPEN',
  alternativeProvider: null,
  nationalIndicator: null,
  due: null,
} satisfies Partial<MeasureDefinition>;

export const tasking: Dataset = {
  name: 'tasking',
  title: 'Tasking of the community safety unit',
  publisher: null,
  url: null,
  licence: null,
  coverage: 'Tasks of the partnership’s community safety unit, as it reports them to a meeting.',
  measures: [
    {
      ...tasks,
      id: 'partnership/tasking/received',
      title: 'Tasks received',
      description: 'Tasks that the community safety unit had received by a day; since when is said with the summary.',
    },
    {
      ...tasks,
      id: 'partnership/tasking/completed',
      title: 'Tasks completed',
      description: 'Tasks that the community safety unit had completed by a day; since when is said with the summary.',
    },
  ],
};
