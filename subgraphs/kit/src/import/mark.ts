/** What stands in the place of a figure that the source does not print. */
export type Mark = 'SUPPRESSED' | 'NOT_STATED';

/** Signs by which publishers say that they withhold a figure, and that they have none. */
const marks: ReadonlyMap<string, Mark> = new Map([
  ...['*', '~', 'c', 'x', 'u', '[c]', '[u]', '[low]', 'suppressed'].map((sign) => [sign, 'SUPPRESSED'] as const),
  // A dash is zero in one publication and nothing in another, so that no figure can be read from it.
  ...['', ':', '..', '...', '-', '–', 'z', '[x]', '[z]', '[n]', 'n/a', 'not available'].map(
    (sign) => [sign, 'NOT_STATED'] as const,
  ),
]);

/** The mark of a text, if it is one: a sign of the list, or the bound of a small number such as <5. */
export const markOf = (text: string): Mark | undefined =>
  marks.get(text.toLowerCase()) ?? (text.startsWith('<') && /^< ?\d{1,2}$/.test(text) ? 'SUPPRESSED' : undefined);
