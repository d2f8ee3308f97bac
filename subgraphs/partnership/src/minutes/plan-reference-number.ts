/** "1.4c", "3.4", "P2.4a": a line of a strategy, an outcome or (with its letter) an action. */
const REFERENCE = /(?:[A-Z]{1,2})?\d{1,2}\.\d{1,2}[a-z]?(?![\w.%/])/;
const OPENING = new RegExp(
  `^(?<refs>${REFERENCE.source}(?:\\s*(?:&|,|and|\\+)\\s*${REFERENCE.source})*)\\s*[:–—-]?\\s+(?!(?:am|pm|per ?cent|million|billion|thousand|hrs|hours|days?|miles|times|%)\\b)(?<rest>\\S.*)$`,
  's',
);

/** The references that open a paragraph, and what follows them. */
export function openingReferences(text: string): { refs: string[]; rest: string } | null {
  const { refs, rest } = OPENING.exec(text)?.groups ?? {};
  return refs && rest ? { refs: refs.match(new RegExp(REFERENCE.source, 'g')) ?? [], rest } : null;
}

/** Certain by itself: a letter behind or before it, or several numbers at once, as agenda items and paragraphs do not open. */
export function opensWithPlanReference(text: string): boolean {
  const opening = openingReferences(text);
  return opening !== null && (opening.refs.length > 1 || opening.refs.some((ref) => /^[A-Z]|[a-z]$/.test(ref)));
}
