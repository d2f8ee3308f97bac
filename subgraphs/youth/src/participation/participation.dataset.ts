import type { Dataset } from '@safer-graph/kit';

export const participation: Dataset = {
  name: 'participation',
  title: "Monitoring of the Young People's Action Plan",
  publisher: 'sevenoaks-district-council',
  url: null,
  licence: null,
  coverage: "Activities of the district's Young People's Action Plan, which is monitored every six months.",
  measures: [
    {
      id: 'youth/participation/summer-activities',
      title: 'Attendances at summer activities',
      description:
        "Attendances by young people, parents and carers at the summer activities of the Young People's Action Plan. Attendances, not people: who came ten times counts ten times. The half-year from October has few, at activities that ran on.",
      unit: 'attendances',
      per: null,
      polarity: 'HIGH_IS_GOOD',
      frequency: 'SIX_MONTHLY',
      periodKind: 'HALF_YEAR',
      group: null,
      collected: true,
      areaTypes: ['DISTRICT'],
      coverage: ['E07000111'],
      organization: 'sevenoaks-district-council',
      disclosure: 'OPEN',
      alternativeProvider: null,
      nationalIndicator: null,
      due: null,
    },
  ],
};
