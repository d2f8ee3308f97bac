/** Words that stay when lines shift, spacing changes or a full stop is added. */
export const anchorOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Share of words that two anchors have in common, 0 to 1 (Dice's coefficient, words counted as often as they stand). */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const words = one.split(' ');
  const others = other.split(' ');
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(word, count - 1);
  }
  return (2 * shared) / (words.length + others.length);
}
