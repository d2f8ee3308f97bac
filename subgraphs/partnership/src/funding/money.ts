import type { FundingTotal } from './funding-total.js';

export interface Money {
  readonly amount: string | null;
  readonly currency: string;
}

const pence = (amount: string): bigint => BigInt(amount.replace('.', ''));

function decimal(sum: bigint): string {
  const digits = String(sum).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The sum of amounts with two decimals. What is not stated is no zero: it is left out, and counted. */
export function totalOf(awards: readonly Money[]): FundingTotal {
  const stated = awards.filter(({ amount }) => amount !== null);
  const currencies = [...new Set(stated.map(({ currency }) => currency))].sort();
  const count = { awards: awards.length, amountsNotStated: awards.length - stated.length };
  if (currencies.length !== 1)
    return {
      amount: null,
      currency: null,
      ...count,
      note:
        currencies.length > 1
          ? `The amounts are in ${currencies.join(' and ')}, and are not added up.`
          : awards.length === 0
            ? 'No award of it is held.'
            : `No amount is stated of its ${awards.length === 1 ? 'one award' : `${awards.length} awards`}.`,
    };
  return {
    amount: decimal(stated.reduce((sum, { amount }) => sum + pence(amount!), 0n)),
    currency: currencies[0]!,
    ...count,
    note:
      count.amountsNotStated === 0
        ? null
        : `The amount of ${count.amountsNotStated} of ${awards.length} awards is not stated, and not in the sum.`,
  };
}

/** Amounts as a text prints them: £2500 and £2,500 are 2500.00. */
export const printedAmounts = (text: string): string[] =>
  [...text.matchAll(/£\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?(?!\d|[.,]\d)/g)].map(
    ([, pounds, cents]) => `${pounds!.replaceAll(',', '')}.${cents ?? '00'}`,
  );
