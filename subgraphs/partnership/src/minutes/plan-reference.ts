import type { Paragraph } from './paragraph.js';
import type { ParsedPlanReference } from './parsed-minutes.js';
import { openingReferences, opensWithPlanReference } from './plan-reference-number.js';
import { looksLikeTitle } from './vocabulary.js';

interface Level {
  /** The first number. */
  readonly priority: string;
  /** An action has a letter, an outcome none. */
  readonly action: boolean;
}

interface Theme {
  readonly title: string;
  readonly line: number;
  /** The line of the plan that it covered last; null until one follows. */
  readonly covers: Level | null;
}

const MONITORING =
  /\b(?:monitoring|performance|action plan|delivery plan|strategy|outcomes?|targets?|objectives?|priorit(?:y|ies)|partnership plan|exception)\b/i;

/**
 * Lines of a plan that paragraphs of an item open with. A number with a letter behind it, or several numbers at once, tells by itself, unless it goes on
 * with the item's own ("3.2a" in item 3.2); a plain "1.5" only in an item that tells of a plan and has such a line, and where its number
 * is not the item's own.
 *
 * A theme heading covers the line below it and those after it, until another priority (the first number) begins, or an outcome follows an
 * action: either begins something whose own heading is not printed.
 */
export function readPlanReferences(
  paragraphs: readonly Paragraph[],
  item: { readonly number: string | null; readonly title: string },
): { references: ParsedPlanReference[]; themeLines: ReadonlySet<number> } {
  const own = (ref: string) =>
    item.number !== null &&
    (ref === item.number || ref.startsWith(`${item.number}.`) || ref.replace(/[a-z]$/, '') === item.number);
  const printed = paragraphs.map(({ text }) => openingReferences(text)?.refs ?? null);
  // Where every number goes on with the item's, they number its paragraphs.
  const ofItem = printed.every((refs) => refs === null || refs.every(own));
  const opening = ofItem ? printed.map(() => null) : printed;
  const certain = paragraphs.filter(({ text }, index) => opening[index] && opensWithPlanReference(text)).length;
  const tells = MONITORING.test(item.title) || paragraphs.some(({ text }) => MONITORING.test(text));
  const numbersParagraphs = goesOn(
    opening.flatMap((refs) => refs ?? []),
    item.number,
  );
  const references: ParsedPlanReference[] = [];
  const themeLines = new Set<number>();
  let theme: Theme | null = null;
  for (const [index, { line, text, marked, bullet }] of paragraphs.entries()) {
    const refs = opening[index];
    const next = opening[index + 1];
    const titled = marked || (looksLikeTitle(text) && !/[.:]$/.test(text) && text.split(' ').length <= 8 && !bullet);
    if (!refs) {
      if (titled && next && certain > 0) theme = { title: text, line, covers: null };
      else if (marked) theme = null;
      continue;
    }
    const certainHere = opensWithPlanReference(text) && (refs.length > 1 || !numbersParagraphs);
    if (!tells && refs.every((ref) => /^[A-Z]/.test(ref))) continue;
    if (!certainHere && !(tells && certain > 0 && !numbersParagraphs)) continue;
    for (const ref of refs) {
      const level: Level = { priority: ref.split('.')[0] ?? '', action: /[a-z]$/.test(ref) };
      theme =
        theme !== null && (theme.covers === null || goesOnUnder(theme.covers, level))
          ? { ...theme, covers: level }
          : null;
      if (theme) themeLines.add(theme.line);
      references.push({ line, ref, theme: theme?.title ?? null, themeLine: theme?.line ?? null, text });
    }
  }
  return { references, themeLines };
}

const goesOnUnder = (above: Level, line: Level): boolean =>
  above.priority === line.priority && (line.action || !above.action);

/** N.1, N.2, N.3 …: the numbers of an item's own paragraphs, whatever the item's number. */
function goesOn(refs: readonly string[], itemNumber: string | null): boolean {
  if (refs.length < 2 || refs.some((ref) => /[a-z]$/.test(ref))) return false;
  const parts = refs.map((ref) => ref.split('.').map(Number));
  const top = parts[0]?.[0];
  return (
    parts.every(([first]) => first === top) &&
    (itemNumber?.split('.')[0] === String(top) ||
      parts.every(([, second], index) => second === (parts[0]?.[1] ?? 0) + index))
  );
}
