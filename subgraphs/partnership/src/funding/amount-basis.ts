import { describedEnum } from '@safer-graph/kit';
import type { FundingAward } from './funding-award.entity.js';
import { printedAmounts } from './money.js';

export const AmountBasis = describedEnum('AmountBasis', 'Where the amount of an award comes from.', {
  MINUTES: 'The minutes print it; quote and line say where.',
  RECORDED: 'The partnership recorded it, whatever the minutes print; the history says who and when.',
});
export type AmountBasis = keyof typeof AmountBasis;

/** Null where no amount is stated. What minutes print is in pounds. */
export function amountBasis({
  amount,
  currency,
  quote,
}: Pick<FundingAward, 'amount' | 'currency' | 'quote'>): AmountBasis | null {
  if (amount === null) return null;
  return currency === 'GBP' && printedAmounts(quote ?? '').includes(amount) ? 'MINUTES' : 'RECORDED';
}
