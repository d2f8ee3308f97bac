import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const rate = (
  series: string,
  nationalIndicator: string | null,
  title: string,
  description: string,
  more: Pick<MeasureDefinition, 'isClustered'> = {},
): MeasureDefinition => ({
  ...measureDefaults,
  id: `probation/reoffending/${series}`,
  title,
  description,
  unit: 'per cent',
  per: 100,
  polarity: 'LOW_IS_GOOD',
  periodKind: 'RANGE',
  areaTypes: ['COUNTY'],
  disclosure: 'OPEN',
  nationalIndicator,
  ...more,
});

const howCounted =
  'Four snapshots of the caseload, one a quarter, are put together: a person who stands in several counts as often, so that no interval is given: it takes each for another person, and would be too narrow. A reoffence counts within three months of the snapshot; proven reoffending follows a year, and is not comparable. Published every quarter for the twelve months before: neighbouring figures share nine months.';

export const reoffending: Dataset = {
  name: 'reoffending',
  title: 'Local adult reoffending',
  publisher: 'Ministry of Justice',
  url: 'https://webarchive.nationalarchives.gov.uk/20110208165210/http:/www.justice.gov.uk/publications/local-adult-reoffending.htm',
  licence: null,
  coverage:
    'Adults under the supervision of the Probation Service in the county of Kent. The table gives counties and unitary authorities, no districts of a county; of the unitary authorities none is loaded.',
  measures: [
    rate(
      'adult',
      'NI 18',
      'Adult reoffending',
      `Adults on the probation caseload who reoffended, in per cent of all who were on it. ${howCounted}`,
      { isClustered: true },
    ),
    rate(
      'adult-predicted',
      null,
      'Adult reoffending, as predicted',
      `What the Ministry of Justice expected of that caseload, by age, sex and earlier convictions: the actual rate is held against it. A model's number, without a count behind it. ${howCounted}`,
    ),
  ],
};
