import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { mirrored, type NumberRange } from './number-range.js';

export type StatedNumber = Pick<StatedFigure, 'printed' | 'unit' | 'qualifier'> & { readonly value: number };

/** What somebody who states a number says: "13%" is what rounds to 13, "over 700" all above, "about 20" what rounds to 20. */
export function statedRange(stated: StatedNumber): NumberRange {
  // A fall of over 700 is one of 701, not of 699: what is said is said of how far it fell.
  if (stated.value < 0) return mirrored(statedRange({ ...stated, value: -stated.value }));
  const { value, qualifier } = stated;
  switch (qualifier) {
    case 'OVER':
      return { from: value, to: Infinity, isOpen: true };
    case 'AT_LEAST':
      return { from: value, to: Infinity, isOpen: false };
    case 'UNDER':
      return { from: -Infinity, to: value, isOpen: true };
    default: {
      const half = (qualifier === 'APPROXIMATELY' ? lastSignificantPlace(value) : lastPrintedPlace(stated)) / 2;
      return { from: value - half, to: value + half, isOpen: false };
    }
  }
}

/** Of 20 it is ten, of 1.5 a tenth. */
function lastSignificantPlace(value: number): number {
  let place = 10 ** -decimalsOf(String(value));
  while (value !== 0 && Number.isInteger(value / (place * 10))) place *= 10;
  return place;
}

/** A whole number of things is exact; a percentage or a mean is rounded to the last digit that is printed. */
function lastPrintedPlace({ printed, value, unit }: StatedNumber): number {
  const decimals = decimalsOf(printed ?? String(value));
  return decimals === 0 && !isRounded(unit) ? 0 : 10 ** -decimals;
}

const decimalsOf = (text: string): number => /\d\.(\d+)/.exec(text)?.[1]?.length ?? 0;

const isRounded = (unit: string | null): boolean => unit !== null && /percent|per cent|\bper\b|points/.test(unit);
