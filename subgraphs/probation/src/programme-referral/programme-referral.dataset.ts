import type { Dataset } from '@safer-graph/kit';

export const programmeReferrals: Dataset = {
  name: 'programme-referral',
  title: 'Referrals to programmes',
  publisher: 'kent-probation-service',
  url: null,
  licence: null,
  coverage: 'People whom the probation service referred to a programme, by the district where they live.',
  measures: [
    {
      id: 'probation/programme-referral/power-project',
      title: 'Referrals to the Power Project',
      description:
        'Referrals to the Power Project that the probation service made in the quarter. Says nothing of who started or completed it.',
      unit: 'referrals',
      per: null,
      polarity: 'HIGH_IS_GOOD',
      frequency: 'QUARTERLY',
      periodKind: 'QUARTER',
      group: null,
      collected: true,
      areaTypes: ['DISTRICT'],
      coverage: null,
      organization: 'kent-probation-service',
      disclosure: 'RESTRICTED',
      alternativeProvider: null,
      nationalIndicator: null,
      due: null,
    },
  ],
};
