import type { Dataset } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const common = {
  ...measureDefaults,
  polarity: 'LOW_IS_GOOD',
  periodKind: 'RANGE',
  areaTypes: ['DISTRICT', 'COUNTY'],
  disclosure: 'OPEN',
  breaks: [
    {
      from: '2015-10-01',
      note: 'Since October 2015 cohorts are of three months and are matched in another way; those that were published before are of twelve months.',
    },
  ],
} as const;
const followUp =
  'The period says of how many months a cohort is: one of three is not comparable with one of twelve. A reoffence counts if it is committed within a year and leads to a caution or conviction in that year or within six months after it.';

export const provenReoffending: Dataset = {
  name: 'proven-reoffending',
  title: 'Proven reoffending by local authority',
  publisher: 'Ministry of Justice',
  url: 'https://www.gov.uk/government/collections/proven-reoffending-statistics',
  licence: 'Open Government Licence v3.0',
  coverage:
    'Offenders who in three months (twelve, in cohorts that were published before October 2015) were cautioned, convicted or released from prison, by the authority where they live. For Kent and its districts.',
  measures: [
    {
      ...common,
      id: 'probation/proven-reoffending/rate',
      title: 'Proven reoffending',
      description: `Offenders of the cohort who reoffended, in per cent of the cohort. ${followUp} A person counts once in a cohort. The rate of fewer than 30 people is published with a note that its base is low.`,
      unit: 'per cent',
      per: 100,
    },
    {
      ...common,
      id: 'probation/proven-reoffending/reoffences-per-reoffender',
      title: 'Reoffences of each reoffender',
      description: `Proven reoffences over the offenders of the cohort who committed them. ${followUp}`,
      unit: 'reoffences',
      per: 1,
    },
  ],
};
