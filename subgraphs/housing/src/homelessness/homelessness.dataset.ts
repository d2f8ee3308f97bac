import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const duty = (series: string, title: string, description: string): MeasureDefinition => ({
  ...measureDefaults,
  id: `housing/homelessness/${series}`,
  title,
  description,
  unit: 'households',
  polarity: 'NEITHER',
  group: 'homelessness-duties',
  coverage: ['E07000111'],
  organization: 'sevenoaks-district-council',
  disclosure: 'RESTRICTED',
});

export const homelessness: Dataset = {
  name: 'homelessness',
  title: 'Statutory homelessness: duties owed',
  publisher: 'Ministry of Housing, Communities and Local Government',
  url: 'https://www.gov.uk/government/statistical-data-sets/live-tables-on-homelessness',
  licence: 'Open Government Licence v3.0',
  coverage:
    'Households that the district council assessed in the quarter and owed a duty under the Homelessness Reduction Act 2017. The duties began in April 2018: figures of earlier quarters can only be SYNTHETIC.',
  measures: [
    duty(
      'owed-a-duty',
      'Households owed a duty because of homelessness',
      'Households that the council assessed as homeless or threatened with homelessness, and owed a prevention or relief duty.',
    ),
    duty(
      'prevention',
      'Households owed a prevention duty',
      'Households threatened with homelessness within 56 days, whom the council has to help to keep a home.',
    ),
    duty(
      'relief',
      'Households owed a relief duty',
      'Households that are homeless already, whom the council has to help to find a home.',
    ),
  ],
  sums: [
    {
      kind: 'MEASURES',
      total: 'housing/homelessness/owed-a-duty',
      parts: ['housing/homelessness/prevention', 'housing/homelessness/relief'],
    },
  ],
};
