const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lines of a document, counted from 1 as `cat -n` does. */
export const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/).map(plain);

export const standsOn = (lines: readonly string[], line: number, quote: string): boolean =>
  lines[line - 1]?.includes(plain(quote)) ?? false;

/** The first line on which the quote stands; null where it stands on none. */
export function lineOf(lines: readonly string[], quote: string): number | null {
  const index = lines.findIndex((text) => text.includes(plain(quote)));
  return index < 0 ? null : index + 1;
}

/** What is wrong with a quote of these lines, in words; nothing where it stands on its line. */
export const quoteFaults = (lines: readonly string[], entry: string, line: number, quote: string): string[] =>
  standsOn(lines, line, quote)
    ? []
    : [
        `${entry}: ${JSON.stringify(quote)} was expected on line ${line}; got ${JSON.stringify(lines[line - 1] ?? null)}`,
      ];
