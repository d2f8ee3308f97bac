import { roundingOf } from '../stated-figure/printed-number.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';

/** A tolerance for what binary fractions lose: 92.5 percent of 40 is exactly a half. */
export const tiny = 1e-9;

/** A share as it is printed, and to what it is rounded. How a half is rounded nobody says, so both ways are taken. */
export interface PrintedShare {
  readonly percent: number;
  readonly step: number;
}

/** The exact share of a figure in percent; null for one that is none, or is only said to be over or about that. */
export const shareOf = ({ unit, value, printed, qualifier }: StatedFigure): PrintedShare | null =>
  unit === 'per cent' && value !== null && printed !== null && qualifier === 'EXACT'
    ? { percent: Math.abs(value), step: roundingOf(printed) }
    : null;

export const isPrintedAs = ({ percent, step }: PrintedShare, part: number, whole: number): boolean =>
  Math.abs((100 * part) / whole - percent) <= step / 2 + tiny;

/** Between which whole numbers one lies. */
export interface Wholes {
  readonly least: number;
  readonly most: number;
}

/** The whole numbers, from the fewest on, of which so many are printed as this share; null where there are none, or no most. */
export function wholesOf(share: PrintedShare, part: number, fewest: number): Wholes | null {
  const [low, high] = [share.percent - share.step / 2, share.percent + share.step / 2];
  if (low <= 0 || part === 0) return null;
  let first = Math.max(Math.floor((100 * part) / high) - 1, fewest, 1);
  let last = Math.ceil((100 * part) / low) + 1;
  while (first <= last && !isPrintedAs(share, part, first)) first += 1;
  while (last >= first && !isPrintedAs(share, part, last)) last -= 1;
  return first > last ? null : { least: first, most: last };
}

/** The least and the most of so many that are printed as this share, one where they are the same; none where no part is. */
export function partsOf(share: PrintedShare, whole: number): number[] {
  const least = Math.max(0, Math.ceil(((share.percent - share.step / 2) * whole) / 100 - tiny));
  const most = Math.min(Math.floor(whole), Math.floor(((share.percent + share.step / 2) * whole) / 100 + tiny));
  if (most < least) return [];
  return most === least ? [least] : [least, most];
}

/** The parts that come nearest where none is printed so: one below, one above; of more than all, all. */
export function nearestParts({ percent }: PrintedShare, whole: number): number[] {
  const most = Math.floor(whole);
  const below = Math.min(Math.floor((percent * whole) / 100), most);
  return below === most ? [most] : [below, below + 1];
}

/** What the stated share of a stated sample may be in people: the least and the most, between which all the others lie. */
export function possibleParts(share: PrintedShare, sample: number): number[] {
  const exact = partsOf(share, sample);
  return exact.length > 0 ? exact : nearestParts(share, sample);
}
