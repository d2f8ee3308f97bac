import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const atTheEnd = (series: string, indicator: string, title: string, description: string): MeasureDefinition => ({
  ...measureDefaults,
  id: `youth/other-measures/${series}`,
  title,
  description,
  unit: 'per cent',
  per: 100,
  polarity: 'HIGH_IS_GOOD',
  frequency: 'QUARTERLY',
  periodKind: 'QUARTER',
  areaTypes: ['COUNTY'],
  disclosure: 'OPEN',
  nationalIndicator: indicator,
});

export const otherMeasures: Dataset = {
  name: 'other-measures',
  title: 'Other figures of services for young people',
  publisher: null,
  url: null,
  licence: null,
  coverage:
    'Young people known to the youth offending service in the county of Kent; exclusions by the district of the school.',
  measures: [
    atTheEnd(
      'education-and-employment',
      'NI 45',
      'Young offenders in education, training or employment',
      'Young people engaged in suitable education, training or employment when their order ended, in per cent of all whose order ended.',
    ),
    atTheEnd(
      'suitable-accommodation',
      'NI 46',
      'Young offenders in suitable accommodation',
      'Young people who lived in suitable accommodation when their order ended, in per cent of all whose order ended.',
    ),
    {
      ...measureDefaults,
      id: 'youth/other-measures/permanent-exclusions',
      title: 'Permanent exclusions from school',
      description: 'Pupils permanently excluded in the academic year from schools that the authority maintains.',
      unit: 'pupils',
      polarity: 'LOW_IS_GOOD',
      periodKind: 'ACADEMIC_YEAR',
      organization: 'kcc-children-families-education',
      disclosure: 'RESTRICTED',
    },
  ],
};
