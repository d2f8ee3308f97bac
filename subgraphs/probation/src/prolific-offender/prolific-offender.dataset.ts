import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const series = (
  name: string,
  unit: string,
  polarity: MeasureDefinition['polarity'],
  title: string,
  description: string,
): MeasureDefinition => ({
  ...measureDefaults,
  id: `probation/prolific-offender/${name}`,
  title,
  description,
  unit,
  polarity,
  frequency: 'YEARLY',
  periodKind: 'FINANCIAL_YEAR',
  group: 'prolific-and-priority-offenders',
  areaTypes: ['DISTRICT', 'COUNTY'],
  disclosure: 'SENSITIVE',
});

/** NI 30 itself, the change from baseline to follow-up, is left to the reader: it would give withheld counts away. */
export const prolificOffenders: Dataset = {
  name: 'prolific-offender',
  title: 'Prolific and priority offenders',
  publisher: 'kent-probation-service',
  url: null,
  licence: null,
  coverage:
    'People who were on the prolific and priority offender scheme on 1 February before the financial year, by the district of their scheme.',
  measures: [
    {
      ...series(
        'cohort',
        'people',
        'NEITHER',
        'Prolific and priority offenders',
        'The cohort of NI 30: people who were on the scheme on 1 February before the financial year. So few in a district that a count can identify a person.',
      ),
      notAddedUp: 'Who was on the scheme in two years would be counted twice.',
    },
    series(
      'baseline-offences',
      'offences',
      'NEITHER',
      'Offences of prolific and priority offenders before the year',
      'Proven offences of the cohort of the financial year in the twelve months that end half a year before it.',
    ),
    {
      ...series(
        'follow-up-offences',
        'offences',
        'LOW_IS_GOOD',
        'Offences of prolific and priority offenders in the year',
        'Proven offences of the cohort in the financial year. Held against the offences before the year it gives NI 30, which is no series here.',
      ),
      isClustered: true,
    },
  ],
  sums: [{ kind: 'AREAS', from: 'DISTRICT', to: 'COUNTY' }],
};
