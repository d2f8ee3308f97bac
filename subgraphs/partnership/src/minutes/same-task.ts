import type { ParsedOwner } from './parsed-minutes.js';

const EMPTY = new Set(
  'the and for that this with will would said from has have been was were are its their they she him her his who all any out into not but'.split(
    ' ',
  ),
);

const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z]{3,}/g) ?? []).filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, 5)),
  );

/** Whether two texts tell of one task: most words of the shorter are in the other. */
export function sameTask(one: string, other: string): boolean {
  const [shorter, longer] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.size - b.size);
  if (!shorter || !longer || shorter.size === 0) return false;
  return [...shorter].filter((word) => longer.has(word)).length / shorter.size >= 0.5;
}

export function sharesOwner(some: readonly ParsedOwner[], others: readonly ParsedOwner[]): boolean {
  return some.some((one) =>
    others.some(
      (other) =>
        (one.name !== null && one.name === other.name) ||
        (one.organization !== null && one.organization === other.organization) ||
        one.rawText.toLowerCase() === other.rawText.toLowerCase(),
    ),
  );
}
