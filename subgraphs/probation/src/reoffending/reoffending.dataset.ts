import type { Dataset } from '@safer-graph/kit';

export const reoffending: Dataset = {
  name: 'reoffending',
  title: 'Local adult reoffending',
  publisher: 'Ministry of Justice',
  url: 'https://webarchive.nationalarchives.gov.uk/20110208165210/http:/www.justice.gov.uk/publications/local-adult-reoffending.htm',
  licence: null,
  coverage:
    'Adults under the supervision of the Probation Service in the county of Kent. The table gives counties and unitary authorities, no districts of a county; of the unitary authorities none is loaded.',
  measures: [
    {
      id: 'probation/reoffending/adult',
      title: 'Adult reoffending',
      description:
        'Adults on the probation caseload who reoffended, in per cent of all who were on it in the twelve months. Published every quarter for the twelve months before, so that neighbouring figures share nine months.',
      unit: 'per cent',
      per: 100,
      polarity: 'LOW_IS_GOOD',
      frequency: 'QUARTERLY',
      periodKind: 'RANGE',
      group: null,
      collected: true,
      areaTypes: ['COUNTY'],
      coverage: null,
      organization: 'kent-probation-service',
      disclosure: 'OPEN',
      alternativeProvider: null,
      nationalIndicator: 'NI 18',
      due: null,
    },
  ],
};
