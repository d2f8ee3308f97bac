import type { Dataset } from '@safer-graph/kit';
import { measureDefaults, ofEachLandlord } from '../measure-defaults.js';

export const otherMeasures: Dataset = {
  name: 'other-measures',
  title: 'Other figures of landlords',
  publisher: null,
  url: null,
  licence: null,
  coverage: 'Figures that a landlord keeps for itself and gives to the partnership, about its own homes.',
  measures: [
    ...ofEachLandlord(({ id, name }) => ({
      ...measureDefaults,
      id: `housing/other-measures/${id}-days-to-close-a-case`,
      title: `Days until ${name} closed a case`,
      description: `Mean number of days that cases of anti-social behaviour had been open when ${name} closed them in the quarter. No count stands behind it.`,
      unit: 'days',
      per: 1,
      group: 'days-to-close-a-case',
      organization: id,
      disclosure: 'OPEN' as const,
    })),
    ...ofEachLandlord(({ id, name }) => ({
      ...measureDefaults,
      id: `housing/other-measures/${id}-evictions`,
      title: `Evictions by ${name} for anti-social behaviour`,
      description: `Households that ${name} evicted because of anti-social behaviour in the financial year. There are so few that a count can identify a household.`,
      unit: 'households',
      frequency: 'YEARLY' as const,
      periodKind: 'FINANCIAL_YEAR' as const,
      polarity: 'NEITHER' as const,
      group: 'evictions',
      organization: id,
      disclosure: 'SENSITIVE' as const,
    })),
  ],
};
