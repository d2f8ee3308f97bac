/** Between which numbers something lies; an open end is not reached itself. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

/** Binary fractions do not hold 0.1: an end that misses the other by less than this is the same. */
const same = 1e-9;

export const overlaps = (one: NumberRange, other: NumberRange): boolean =>
  one.isOpen || other.isOpen
    ? one.from < other.to - same && other.from < one.to - same
    : one.from <= other.to + same && other.from <= one.to + same;

/** -12.5 for 12.5, and the ends the other way round. */
export const mirrored = ({ from, to, isOpen }: NumberRange): NumberRange => ({ from: -to, to: -from, isOpen });

const plain = (number: number): string => String(Number(number.toPrecision(6)));

/** `12.5 to 13.5`, `above 700`, `390`. */
export function rangeInWords({ from, to, isOpen }: NumberRange): string {
  if (from === -Infinity) return `${isOpen ? 'below' : 'at most'} ${plain(to)}`;
  if (to === Infinity) return `${isOpen ? 'above' : 'at least'} ${plain(from)}`;
  return plain(from) === plain(to) ? plain(from) : `${plain(from)} to ${plain(to)}`;
}
