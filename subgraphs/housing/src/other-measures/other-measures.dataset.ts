import type { Dataset } from '@safer-graph/kit';
import { measureDefaults, ofEachLandlord } from '../measure-defaults.js';

/** The mean of fewer cases says too much of each: of one it is that household's own. */
export const fewestCases = 10;
/** Of landlords' measures, by the end of their ids. */
export const meanDays = 'days-to-close-a-case';

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
      id: `housing/other-measures/${id}-${meanDays}`,
      title: `Days until ${name} closed a case`,
      description: `Mean number of days that cases of anti-social behaviour had been open when ${name} closed them in the quarter. The sample size is the number of closed cases; of fewer than ${fewestCases} there is no mean.`,
      unit: 'days',
      per: 1,
      group: meanDays,
      organization: id,
      disclosure: 'RESTRICTED' as const,
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
