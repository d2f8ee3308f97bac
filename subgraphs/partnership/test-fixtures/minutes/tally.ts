import { type Accepted, acceptedValues } from './expectation.js';

/** One category of one fixture. A false find is a statement that the document does not make. */
export interface Tally {
  expected: number;
  found: number;
  tolerated: number;
  readonly missed: string[];
  readonly falseFinds: string[];
}

export const emptyTally = (): Tally => ({ expected: 0, found: 0, tolerated: 0, missed: [], falseFinds: [] });

/** Case, spacing, emphasis and the shape of quotes say nothing; everything else counts. */
export const plain = (text: string): string =>
  text.replace(/[*_`]/g, '').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();

/** Names and titles besides: full stops, and a comma or colon at the end, are the printer's. */
export const plainName = (text: string): string => plain(text.replace(/\./g, '')).replace(/[,:;]$/, '');

export const says = (text: string, phrases: readonly string[]): boolean =>
  phrases.some((phrase) => plain(text).includes(plain(phrase)));

/**
 * Counts one fact: silence is a miss, another value is a false find. Where silence is accepted nothing had to be found,
 * and only a value that is not accepted counts.
 */
export function countFact(
  tally: Tally,
  what: string,
  accepted: Accepted<string | null>,
  got: string | null,
  same: (a: string, b: string) => boolean = (a, b) => plainName(a) === plainName(b),
): void {
  const stated = acceptedValues(accepted).filter((value) => value !== null);
  const right = got !== null && stated.some((value) => same(value, got));
  if (stated.length === acceptedValues(accepted).length) {
    tally.expected += 1;
    if (right) tally.found += 1;
    else tally.missed.push(`${what}: ${stated[0]}`);
  }
  if (got !== null && !right) tally.falseFinds.push(`${what}: "${got}"`);
}

export interface Lot<Found> {
  readonly found: Found;
  readonly text: string;
}

/**
 * Pairs expectations with finds, each find once. The shortest text wins, so that a whole paragraph
 * does not take the place of the sentence beside it.
 */
export function pair<Expected, Found>(
  expectations: readonly Expected[],
  lots: readonly Lot<Found>[],
  fits: (expected: Expected, lot: Lot<Found>) => boolean,
): { pairs: Map<Expected, Found>; left: Lot<Found>[] } {
  const left = [...lots];
  const pairs = new Map<Expected, Found>();
  for (const expected of expectations) {
    const fitting = left.filter((lot) => fits(expected, lot)).sort((a, b) => a.text.length - b.text.length)[0];
    if (!fitting) continue;
    left.splice(left.indexOf(fitting), 1);
    pairs.set(expected, fitting.found);
  }
  return { pairs, left };
}
