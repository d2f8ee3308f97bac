import type { NumberRange } from './number-range.js';

/** What the agency that publishes a figure says of it; the gateway gives null for what it could not fetch. */
export interface Observed {
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly availability?: string | null;
  readonly availabilityNote?: string | null;
  readonly unit?: string | null;
  readonly roundedTo?: number | null;
  readonly change?: { readonly absolute?: number | null; readonly percent?: number | null } | null;
  readonly provenance?: { readonly dataset?: string | null } | null;
}

const around = (number: number, reach: number): NumberRange => ({
  from: number - reach,
  to: number + reach,
  isOpen: false,
});

/** It is the count that was rounded: of a rate that counts for as much less as the rate is smaller than its count. */
const reachOf = ({ roundedTo, numerator, value }: Observed): number =>
  ((roundedTo ?? 0) / 2) * (numerator && value ? value / numerator : 1);

export const valueRange = (observed: Observed, value: number): NumberRange => around(value, reachOf(observed));

/** Both values that a change is taken of were rounded. */
export const absoluteRange = (observed: Observed, absolute: number): NumberRange =>
  around(absolute, 2 * reachOf(observed));

/** From the least that the later value may be of the most that the earlier may be, to the other way round. */
export function percentRange(observed: Observed, value: number, absolute: number, percent: number): NumberRange {
  const reach = reachOf(observed);
  const earlier = value - absolute;
  if (reach === 0 || earlier <= reach) return around(percent, 0);
  const change = (now: number, then: number): number => (now / then - 1) * 100;
  return {
    from: change(value - reach, earlier + reach),
    to: change(value + reach, earlier - reach),
    isOpen: false,
  };
}
