import { describedEnum } from '@safer-graph/kit';

export const ReturnBasis = describedEnum('ReturnBasis', 'Where what is returned for a quarter comes from.', {
  MINUTES: 'Minutes state it; quote and line say where.',
  RETURNED: 'Somebody returned it to the partnership; the history says who and when.',
});
export type ReturnBasis = keyof typeof ReturnBasis;
