import { readNumber, topOf, type Numbered } from './agenda-number.js';
import { findDates } from './date.js';
import { presentersOf } from './presenter.js';
import type { People } from './people.js';
import { opensWithPlanReference } from './plan-reference-number.js';
import type { SourceLine } from './source-line.js';
import { looksLikeTitle } from './vocabulary.js';

export interface Heading {
  readonly index: number;
  /** Lines that it takes: a number may stand on a line of its own. */
  readonly length: number;
  readonly number: string | null;
  readonly text: string;
}

const KNOWN =
  /^(?:any other (?:business|matters)|a\.?o\.?b\.?|dates? of (?:the )?(?:next|future|forthcoming) meetings?|(?:next|future|forthcoming) meetings?|matters arising\b.*|minutes of (?:the )?(?:last|previous) meeting\b.*|declarations? of interests?|(?:chair(?:man)?'?s? )?welcome(?: (?:and|&) (?:introductions?|apologies))?|introductions?(?: and apologies)?|public (?:questions|participation|speaking))[:.]?$/i;
const NO_ITEM =
  /^(?:(?:summary of )?(?:new )?actions?(?: (?:points?|log|list|summary|table|items?|agreed|arising|required|sheet|plan from (?:the|this) meeting))*|resolved|agreed|decisions?|noted|agenda|key points|discussion|background|recommendations?|outcomes?|signed|end|action owner|draft|confidential)\b\s*(?:that\b.*)?[:.–-]*$/i;
/** "Chairman ……… Date ………": where the minutes are signed. */
const SIGNATURE =
  /^(?:signed\b.*|(?:(?:vice|deputy)[- ]?)?(?:chair(?:man|woman|person)?|clerk|secretary|president|convenor|date|dated)\b)[^\p{L}\d]*(?:[.…_]{2,}|\.\s\.).*$|^(?:.*\s)?(?:[.…_]{4,}|…)\s*\(?(?:chair(?:man|woman|person)?|date|signed)?\)?[.\s]*(?:date.*)?$/iu;
const OWNERS_ALONE = /^(?:[A-Z]{2,4}|All|ALL)(?:\s*[/,&+]\s*(?:[A-Z]{1,4}|All|ALL))*\/?$/;
const ACTION =
  /^(?:actions?|ap|action points?|resolved|agreed|decisions?|noted)\s*\d*(?:\s*[([][^)\]]*[)\]])?\s*[:–—-]/i;
export const DATES_ITEM =
  /\b(?:dates?\b.*\bmeetings?|(?:next|future|forthcoming) meetings?|next (?:panel|forum|committee|board|session|gathering)\b|^dates?\s+(?:for|of|in)\s+(?:(?:19|20)\d\d|the year)|^dates$|meeting dates|dates for (?:your )?diar(?:y|ies)|schedule of meetings|calendar of meetings)\b/i;

const styleOf = (line: SourceLine): string => `${line.level}${line.bold}`;
const marked = (line: SourceLine): boolean => line.level > 0 || line.bold;
const capitals = (text: string): boolean =>
  /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\b(?:[A-Z]\.?)+s\b/g, ''));

/** The lines that open an agenda item, in one style for the whole document: markup where its numbers stand in markup, else plain lines. */
export function findHeadings(lines: readonly SourceLine[], people: People): Heading[] {
  const alone = numbersAlone(lines);
  const possible = lines.map((line, index) =>
    alone.has(index) || mayBeHeading(lines, index) ? (readNumber(line.columns, marked(line)) ?? null) : undefined,
  );
  const markedLines = lines.filter((line, index) => possible[index] !== undefined && marked(line));
  const numberedStyles = new Set(lines.filter((line, index) => possible[index] && marked(line)).map(styleOf));
  const markup = numberedStyles.size > 0 || markedLines.length > 1;
  const headings: Heading[] = [];
  const plainNumbers = markup && numberedStyles.size > 0 ? new Set<number>() : plainNumbered(lines, possible);
  const anyNumber = numberedStyles.size > 0 || plainNumbers.size > 1 || alone.size > 0;
  const itemLevel = commonLevel(markedLines);
  for (const [index, line] of lines.entries()) {
    const numbered = possible[index];
    const taken = headings.at(-1);
    if (numbered === undefined || (taken && index < taken.index + taken.length)) continue;
    const inDates =
      headings.length > 0 &&
      DATES_ITEM.test(headings.at(-1)?.text ?? '') &&
      findDates(line.text).length > 0 &&
      !numbered;
    if (inDates || beforePlanReference(lines, index, numbered)) continue;
    const below = /^\(?\d{1,3}(?:\.\d{1,2})*[.)]?$/.test(line.text) ? lines[index + 1] : undefined;
    if (below && looksLikeTitle(below.text) && readNumber(below.columns, false) === null)
      headings.push({ index, length: 2, number: line.text.replace(/[().]+$|^\(/g, ''), text: below.text });
    else if (numbered && (marked(line) || plainNumbers.has(index)))
      headings.push({ index, length: 1, number: numbered.number, text: numbered.rest });
    else if (!numbered && isUnnumbered(line)) headings.push({ index, length: 1, number: null, text: line.text });
  }
  return headings.length > 0 ? headings : bulletedTopics(lines);

  function isUnnumbered(line: SourceLine): boolean {
    if (KNOWN.test(line.text) && line.afterGap) return true;
    if (marked(line)) {
      if (numberedStyles.size > 0) return numberedStyles.has(styleOf(line));
      return anyNumber ? false : line.level === 0 ? itemLevel === 0 : line.level <= itemLevel;
    }
    if (markup || !line.afterGap || !/^\p{Lu}/u.test(line.text) || line.columns.includes('\t')) return false;
    if (anyNumber) return presentersOf(line.text, people).presenters.length > 0 && capitalisedLikeNumbered(line);
    return (
      capitals(line.text) ||
      !lines.some((other) => other !== line && capitals(other.text) && looksLikeTitle(other.text))
    );
  }

  function capitalisedLikeNumbered(line: SourceLine): boolean {
    const numbered = [...plainNumbers].map((index) => lines[index]?.text ?? '');
    return capitals(line.text) || !numbered.every(capitals);
  }
}

function mayBeHeading(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (!line || line.cells || line.bullet || line.furniture) return false;
  const { text } = line;
  if (OWNERS_ALONE.test(text) || ACTION.test(text) || NO_ITEM.test(text) || SIGNATURE.test(text)) return false;
  if (/^\(?\d{1,3}(?:\.\d{1,2})*[.)]$/.test(text)) return true;
  const title = readNumber(line.columns, marked(line))?.rest ?? text;
  if (NO_ITEM.test(title) || ACTION.test(title) || !/\p{L}{2}|(?:\p{L}\.){2}/u.test(title)) return false;
  if (marked(line)) return looksLikeTitle(title) || line.level > 0;
  const next = lines[index + 1];
  if (next && !next.afterGap && !next.cells && (/^\p{Ll}/u.test(next.text) || text.length > 70)) return false;
  const numbered = readNumber(line.columns, false) !== null;
  return (
    (looksLikeTitle(title) || (numbered && standsAlone(line, title, next))) &&
    (numbered ||
      (title.split(' ').length <= 10 && (!/[.:]$/.test(title) || capitals(title) || /(?:\p{Lu}\.){2,}$/u.test(title))))
  );
}

/** Numbers without a full stop, each on the line above its title: only where they count 1, 2, 3. */
function numbersAlone(lines: readonly SourceLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const counts = line.text === String(found.size + 1) && !line.cells && !line.bullet;
    if (counts && next && !next.afterGap && !next.cells && looksLikeTitle(next.text)) found.add(index);
  }
  return found.size > 2 ? found : new Set();
}

/** "2) What the team has been doing": a verb makes no sentence of a numbered line that stands alone and has no full stop. */
const standsAlone = (line: SourceLine, title: string, next: SourceLine | undefined): boolean =>
  line.afterGap &&
  next?.afterGap === true &&
  /^\p{Lu}/u.test(title) &&
  /[\p{L}?]$/u.test(title) &&
  title.split(' ').length <= 9;

/** Plain lines whose numbers go on from each other; where most "3.1" open sentences, they number paragraphs and none is a heading. */
function plainNumbered(lines: readonly SourceLine[], possible: readonly (Numbered | null | undefined)[]): Set<number> {
  const sub = lines
    .map((line) => (line.bullet || line.cells ? null : readNumber(line.columns, false)))
    .filter((found) => found && found.depth > 1);
  const subTitles = possible.filter((found) => found && found.depth > 1).length;
  const accepted = new Set<number>();
  let top: number | null = null;
  let listed = -1;
  let letters = 0;
  for (const [index, numbered] of possible.entries()) {
    const line = lines[index];
    if (!line || !numbered || marked(line)) continue;
    // Letters count by themselves, whatever the numbers between them do.
    if (/^[A-Z]$/.test(numbered.number)) {
      const next = String.fromCharCode(65 + letters);
      if (numbered.number === next) accepted.add(index);
      letters += numbered.number === next ? 1 : 0;
      continue;
    }
    const number = topOf(numbered.number);
    if (number === null || (numbered.depth > 1 && subTitles * 2 <= sub.length)) continue;
    if (top !== null && (number < top || number > top + 4)) continue;
    // "The priorities are:" and the numbered lines straight below it are a list.
    const previous = lines[index - 1];
    if (
      previous &&
      (listed === index - 1 || (/:$/.test(previous.text) && !accepted.has(index - 1))) &&
      !line.afterGap
    ) {
      listed = index;
      continue;
    }
    accepted.add(index);
    top = number;
  }
  return accepted;
}

/** Notes without any heading: a bullet of few words, and below it what was said of it. */
function bulletedTopics(lines: readonly SourceLine[]): Heading[] {
  const isTopic = (line: SourceLine | undefined): boolean =>
    line !== undefined &&
    line.bullet &&
    !line.cells &&
    looksLikeTitle(line.text) &&
    line.text.split(' ').length <= 6 &&
    !/[.:!]$|\s[–—-]\s/.test(line.text) &&
    !NO_ITEM.test(line.text);
  return lines.flatMap((line, index) =>
    isTopic(line) && lines[index + 1] !== undefined && !isTopic(lines[index + 1])
      ? [{ index, length: 1, number: null, text: line.text }]
      : [],
  );
}

/** A heading straight above "1.4c …" names the theme of those lines of the plan. */
function beforePlanReference(lines: readonly SourceLine[], index: number, numbered: Numbered | null): boolean {
  const next = lines.slice(index + 1).find((line) => !line.furniture);
  return numbered === null && next !== undefined && !marked(next) && opensWithPlanReference(next.text);
}

function commonLevel(lines: readonly SourceLine[]): number {
  const counts = new Map<number, number>();
  for (const { level } of lines) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}
