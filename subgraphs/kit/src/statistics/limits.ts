import jstat from 'jstat';

/** The two ends of a confidence interval. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/** In percent. */
export const usualLevel = 95;

/** How much probability lies outside, on each side: 0.025 for 95 percent. */
export function tailOf(level: number): number {
  if (level > 0 && level < 100) return (1 - level / 100) / 2;
  throw new RangeError(`A level lies between 0 and 100 percent; got ${level}.`);
}

const deviates = new Map<number, number>();

/** How many standard deviations from the middle that is: 1.959964 for 95 percent. */
export function deviateOf(level: number): number {
  const known = deviates.get(level);
  if (known !== undefined) return known;
  const deviate = -jstat.jStat.normal.inv(tailOf(level), 0, 1);
  deviates.set(level, deviate);
  return deviate;
}

/** Formulas of counts mean nothing for anything else, and would give an answer that looks right. */
export function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 0)
    throw new RangeError(`A count is a whole number, 0 or more; got ${count}.`);
}

/** A part of a whole. Neither has to be a whole number: a weighted sample counts as fewer people than were asked. */
export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

export function requireProportion({ part, whole }: Proportion): void {
  if (!(whole > 0) || !Number.isFinite(whole)) throw new RangeError(`A whole is a number above 0; got ${whole}.`);
  if (!(part >= 0 && part <= whole))
    throw new RangeError(`A part lies between 0 and the whole, ${whole}; got ${part}.`);
}
