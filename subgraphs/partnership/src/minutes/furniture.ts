/** A whole line that counts pages, or a picture. */
const NUMBER_ALONE = /^(?:-\s*\d+\s*-|\d+\s*\|\s*page|\d{1,3}|!\[.*\]\(.*\))$/i;
const PAGE =
  /^page\s*:?\s*\d+(?:\s*(?:of|\/)\s*\d+)?(?:\s+(?:printed|version|issued|\d\d?[/.]\d\d?[/.]\d\d).{0,40})?$/i;
const WORDS = /[\p{L}\p{N}]/u;
/** How far above or below the number of a page its header and footer reach, empty lines not counted. */
const REACH = 3;

/**
 * Which lines are no text but the page's: numbers of pages, and beside them what stands there on every page. A line that is
 * repeated elsewhere (a margin's initials are) stays.
 */
export function furnitureOf(printed: readonly string[]): ReadonlySet<number> {
  const texts = printed.map((line) =>
    line
      .replace(/[*_#>]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const found = new Set<number>();
  const numbers: number[] = [];
  for (const [index, text] of texts.entries()) {
    const apart = !WORDS.test(texts[index - 1] ?? '') && !WORDS.test(texts[index + 1] ?? '');
    if (PAGE.test(text)) numbers.push(index);
    if (PAGE.test(text) || (apart && NUMBER_ALONE.test(text))) found.add(index);
  }
  if (numbers.length < 2) return found;
  const besides = numbers.map((number) => [neighbours(texts, number, -1), neighbours(texts, number, 1)]);
  for (const side of [0, 1]) {
    const counts = new Map<string, number>();
    for (const beside of besides)
      for (const index of beside[side] ?? []) counts.set(texts[index] ?? '', (counts.get(texts[index] ?? '') ?? 0) + 1);
    for (const beside of besides)
      for (const index of beside[side] ?? [])
        if ((texts[index] ?? '').length > 7 && (counts.get(texts[index] ?? '') ?? 0) > 1) found.add(index);
  }
  return found;
}

function neighbours(texts: readonly string[], from: number, step: 1 | -1): number[] {
  const found: number[] = [];
  for (let at = from + step; at >= 0 && at < texts.length && found.length < REACH; at += step)
    if (WORDS.test(texts[at] ?? '')) found.push(at);
  return found;
}
