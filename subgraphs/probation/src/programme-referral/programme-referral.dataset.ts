import type { Dataset, MeasureDefinition } from '@safer-graph/kit';
import { measureDefaults } from '../measure-defaults.js';

const step = (series: string, unit: string, title: string, description: string): MeasureDefinition => ({
  ...measureDefaults,
  id: `probation/programme-referral/${series}`,
  title,
  description,
  unit,
  polarity: 'HIGH_IS_GOOD',
  disclosure: 'RESTRICTED',
});

const notTheSame = 'They may have been referred in an earlier quarter: no share of the referrals of the same quarter.';

export const programmeReferrals: Dataset = {
  name: 'programme-referral',
  title: 'Referrals to programmes',
  publisher: 'kent-probation-service',
  url: null,
  licence: null,
  coverage: 'People whom the probation service referred to a programme, by the district where they live.',
  measures: [
    step(
      'power-project',
      'referrals',
      'Referrals to the Power Project',
      'Referrals to the Power Project that the probation service made in the quarter. Says nothing of who started or completed it.',
    ),
    step(
      'power-project-started',
      'people',
      'People who started the Power Project',
      `People whom the probation service had referred, and who started the Power Project in the quarter. ${notTheSame}`,
    ),
    step(
      'power-project-completed',
      'people',
      'People who completed the Power Project',
      `People whom the probation service had referred, and who completed the Power Project in the quarter. ${notTheSame}`,
    ),
  ],
};
