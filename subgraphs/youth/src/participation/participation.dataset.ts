import type { Dataset } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const common = {
  ...measureDefaults,
  polarity: 'HIGH_IS_GOOD',
  frequency: 'SIX_MONTHLY',
  periodKind: 'HALF_YEAR',
  coverage: ['E07000111'],
  organization: 'sevenoaks-district-council',
  disclosure: 'OPEN',
} as const;

export const participation: Dataset = {
  name: 'participation',
  title: "Monitoring of the Young People's Action Plan",
  publisher: 'sevenoaks-district-council',
  url: null,
  licence: null,
  coverage: "Activities of the district's Young People's Action Plan, which is monitored every six months.",
  measures: [
    {
      ...common,
      id: 'youth/participation/summer-activities',
      title: 'Attendances at summer activities',
      description:
        "Attendances by young people, parents and carers at the summer activities of the Young People's Action Plan. Attendances, not people: who came ten times counts ten times. The half-year from October has few, at activities that ran on.",
      unit: 'attendances',
    },
    {
      ...common,
      id: 'youth/participation/participants',
      title: 'People who came to summer activities',
      description:
        "Different people who came to any summer activity of the Young People's Action Plan, each counted once. Not every activity takes names: the qualifier says how exactly the number is meant. Never worked out from attendances.",
      unit: 'people',
      notAddedUp: 'Who came in two half-years would be counted twice.',
    },
  ],
};
