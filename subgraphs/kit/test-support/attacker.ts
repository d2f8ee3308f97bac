import type { RandomTable } from './random-tables.js';

/**
 * Somebody who narrows withheld counts, written apart from the audit and from the arithmetic of the agency: it knows the
 * layout of a table, what was answered, and which counts did not change from one release to the next.
 */

/** What was answered of one cell as published in one release: a range, or nothing but that it is not zero. */
export type Answer = { readonly value: number; readonly roundedTo: number | null } | 'SUPPRESSED' | 'NOTHING';

export interface Known {
  readonly key: string;
  /** The number of the release. */
  readonly release: number;
  readonly answer: Answer;
}

export interface Unknown {
  low: number;
  high: number;
  /** The key of the cell, and the true count, to judge by what was found. */
  readonly key: string;
  readonly truth: number;
  isSuppressed: boolean;
}

export interface Attack {
  readonly unknowns: readonly Unknown[];
  /** Total first, by number of unknowns. */
  readonly sums: readonly (readonly number[])[];
}

export const withheldUpTo = ({ disclosure }: RandomTable['shape']): number => (disclosure === 'RESTRICTED' ? 7 : 9);

/** Sets up what is known: one unknown for each cell and each different count that it had. */
export function attackOn({ releases, sums, shape, truths }: RandomTable, known: readonly Known[]): Attack {
  const smallest = withheldUpTo(shape);
  const isTotal = new Set(sums.map(([total]) => total));
  const unknowns: Unknown[] = [];
  const placeOf = new Map<string, number>();
  const unknownOf = (key: string, release: number): number => {
    const truth = truths[release]!.get(key)!;
    const name = `${key}=${truth}`;
    const place = placeOf.get(name) ?? unknowns.push({ low: 0, high: Infinity, key, truth, isSuppressed: false }) - 1;
    placeOf.set(name, place);
    return place;
  };
  for (const { key, release, answer } of known) {
    const unknown = unknowns[unknownOf(key, release)]!;
    if (answer === 'NOTHING') continue;
    if (answer === 'SUPPRESSED') {
      unknown.isSuppressed = true;
      unknown.low = Math.max(unknown.low, 1);
      // It guesses right which of the smallest cells were withheld for others' sake.
      if (!isTotal.has(key) && unknown.truth <= smallest) unknown.high = Math.min(unknown.high, smallest);
    } else if (answer.roundedTo === null) {
      unknown.low = Math.max(unknown.low, answer.value);
      unknown.high = Math.min(unknown.high, answer.value);
    } else {
      unknown.low = Math.max(unknown.low, answer.value - 2, smallest + 1);
      unknown.high = Math.min(unknown.high, answer.value + 2);
    }
  }
  const made = new Map<string, number[]>();
  for (let release = 0; release < releases.length; release++)
    for (const sum of sums) {
      const numbers = sum.map((key) => unknownOf(key, release));
      made.set(numbers.join(), numbers);
    }
  return { unknowns, sums: [...made.values()] };
}

/** Goes over all sums again and again until no range gets any smaller. */
export function narrow({ unknowns, sums }: Attack): void {
  for (let isNews = true; isNews;) {
    isNews = false;
    for (const [total, ...parts] of sums)
      for (const one of [total!, ...parts]) {
        const [low, high] = rangeFrom(unknowns, total!, parts, one);
        const unknown = unknowns[one]!;
        if (low > unknown.low || high < unknown.high) isNews = true;
        unknown.low = Math.max(unknown.low, low);
        unknown.high = Math.min(unknown.high, high);
      }
  }
}

/** What one sum alone says of one of its counts. */
function rangeFrom(
  unknowns: readonly Unknown[],
  total: number,
  parts: readonly number[],
  one: number,
): [low: number, high: number] {
  const others = parts.filter((part) => part !== one);
  const least = others.reduce((sum, part) => sum + unknowns[part]!.low, 0);
  const most = others.reduce((sum, part) => sum + unknowns[part]!.high, 0);
  if (one === total) return [least, most];
  return [unknowns[total]!.low - most, unknowns[total]!.high - least];
}

/** The withheld small counts of which fewer values are possible than the rule withholds. */
export const narrowed = ({ unknowns }: Pick<Attack, 'unknowns'>, smallest: number): Unknown[] =>
  unknowns.filter(
    ({ low, high, truth, isSuppressed }) =>
      isSuppressed && truth > 0 && truth <= smallest && Math.floor(high) - Math.ceil(low) + 1 < smallest,
  );

/** What of it the rule itself does not tell: by exact counts that a viewer has a right to, and by which counts are zero. */
export function beyondRight(table: RandomTable, known: readonly Known[], found: readonly Unknown[]): Unknown[] {
  const smallest = withheldUpTo(table.shape);
  const byRight = attackOn(
    table,
    known.filter(({ answer }) => typeof answer === 'object' && answer.roundedTo === null),
  );
  narrow(byRight);
  const isByRight = new Set(
    byRight.unknowns.filter(({ low, high }) => high - low + 1 < smallest).map(({ key, truth }) => `${key}=${truth}`),
  );
  return found.filter(({ key, truth }) => !isByRight.has(`${key}=${truth}`));
}

/** What this viewer finds out of withheld counts by going from sum to sum, beyond what the rule itself tells. */
export function findings(table: RandomTable, known: readonly Known[]): Unknown[] {
  const attack = attackOn(table, known);
  narrow(attack);
  return beyondRight(table, known, narrowed(attack, withheldUpTo(table.shape)));
}
