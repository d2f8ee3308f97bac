import type { ConfidenceInterval } from '../contract/value-types.js';
import type { Polarity } from '../contract/enums.js';

/** An area with what it is ranked by. */
export interface Ranked {
  readonly area: string;
  readonly value: number;
  readonly interval: ConfidenceInterval | null;
}

export interface Rank {
  readonly rank: number;
  readonly ties: number;
  /** Areas whose interval overlaps; null where this area has none. */
  readonly overlapping: readonly string[] | null;
  /** Those of them that stand directly above or below. */
  readonly neighbours: readonly string[];
}

/** More first, but where less is better. */
export const directionOf = (polarity: Polarity) =>
  polarity === 'LOW_IS_GOOD' ? ('LOWEST_FIRST' as const) : ('HIGHEST_FIRST' as const);

/** The place of one among all, of which it is one. */
export function rankOf(one: Ranked, all: readonly Ranked[], polarity: Polarity): Rank {
  const sign = directionOf(polarity) === 'LOWEST_FIRST' ? 1 : -1;
  const ahead = all.filter(({ value }) => sign * value < sign * one.value);
  const level = all.filter(({ value }) => value === one.value);
  const behind = all.filter(({ value }) => sign * value > sign * one.value);
  const others = all.filter(({ area }) => area !== one.area);
  const overlapping = one.interval && others.filter(({ interval }) => interval && overlap(one.interval!, interval));
  const nextTo = [...edge(ahead, sign, 'last'), ...level, ...edge(behind, sign, 'first')];
  return {
    rank: ahead.length + 1,
    ties: level.length,
    overlapping: overlapping && overlapping.map(({ area }) => area),
    neighbours: (overlapping ?? []).filter((other) => nextTo.includes(other)).map(({ area }) => area),
  };
}

const overlap = (one: ConfidenceInterval, other: ConfidenceInterval): boolean =>
  one.lower <= other.upper && other.lower <= one.upper;

/** The areas that stand nearest in the ranking, with all that share their value. */
function edge(areas: readonly Ranked[], sign: 1 | -1, which: 'first' | 'last'): Ranked[] {
  const values = areas.map(({ value }) => sign * value);
  const nearest = which === 'first' ? Math.min(...values) : Math.max(...values);
  return areas.filter(({ value }) => sign * value === nearest);
}
