import { describedEnum } from '@safer-graph/kit';
import type { ListedMeasure } from './measure-list.js';

export const DoubleCounting = describedEnum('DoubleCounting', 'Whether one event may be counted in several measures.', {
  POSSIBLE:
    'Several organisations count, each on its own: one event may be in the figures of several. Never add them up.',
  NOT_STATED: 'One organisation counts them all, and its catalogue does not say whether one holds another.',
  NOT_APPLICABLE: 'Fewer than two of them are counts: there is nothing that could be added up.',
});
export type DoubleCounting = keyof typeof DoubleCounting;

type Counted = Pick<ListedMeasure, 'organization' | 'per'>;

/** What becomes of an event in the figures of several measures, and why; `nameOf` names an organisation. */
export function doubleCountingOf(
  measures: readonly Counted[],
  nameOf: (organization: string) => string,
): { readonly verdict: DoubleCounting; readonly note: string } {
  const counts = measures.filter(({ per }) => per === null);
  const publishers = [...new Set(counts.map(({ organization }) => organization))].map(nameOf);
  if (counts.length < 2)
    return {
      verdict: 'NOT_APPLICABLE',
      note: 'Rates and percentages are never added up, and one count alone counts nothing twice.',
    };
  if (publishers.length === 1)
    return {
      verdict: 'NOT_STATED',
      note: `All counts are of ${publishers[0]}: look up in their descriptions whether one is a part of another.`,
    };
  return {
    verdict: 'POSSIBLE',
    note: `Counted by ${publishers.join(', ')}, each in a system of its own: one event may be in several of them, and nothing says in which. A sum would count it more than once.`,
  };
}
