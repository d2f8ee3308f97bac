import { readNumber } from './agenda-number.js';
import { readAlignedAttendance } from './aligned-attendance.js';
import { readAttendanceSection } from './attendance.js';
import { labelOpening, labelWhole } from './attendance-label.js';
import type { AttendanceSection } from './attendance-section.js';
import type { ParsedAnomaly, ParsedAttendance, ParsedRemark } from './parsed-minutes.js';
import { readPerson } from './person-name.js';
import type { SourceLine } from './source-line.js';
import { looksLikeTitle } from './vocabulary.js';

export interface FrontMatter {
  readonly attendance: readonly ParsedAttendance[];
  readonly unplaced: readonly ParsedRemark[];
  readonly anomalies: readonly ParsedAnomaly[];
  /** Lines above the first item that are no attendance: the title stands among them. */
  readonly above: readonly SourceLine[];
  /** From the first item on, without the lists of people that items 1 or 2 may hold. */
  readonly body: readonly SourceLine[];
}

const OPENING_TITLE = /\b(?:welcome|introductions?|apologies|present|attendance|attendees|those present)\b/i;

/** Parts the title and the attendance from the agenda; the date of the `meeting` tells which column of a list over several is its own. Lists of people may stand above the first item, or in the items that open the meeting. */
export function readFrontMatter(printed: readonly SourceLine[], meeting: string | null = null): FrontMatter {
  const lines = readAlignedAttendance(printed);
  const sections: AttendanceSection[] = [];
  const taken = new Set<number>();
  let bodyFrom: number | null = null;
  let opening = true;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (!line) break;
    const title = itemTitle(line);
    const ofPeople = title !== null && OPENING_TITLE.test(title);
    if (title !== null) {
      bodyFrom ??= index;
      opening = ofPeople;
    } else if (bodyFrom === null && sections.length > 0 && opensBody(lines, index)) {
      bodyFrom = index;
      opening = false;
    }
    if (!opening) continue;
    // Under "1. Apologies" the title is the label, and stays a heading.
    const from =
      title === null
        ? lines
        : lines.map((other, at) => (at === index ? { ...other, text: title, columns: title } : other));
    const section = readAttendanceSection(from, index, isBoundary, meeting);
    if (!section) continue;
    sections.push(section);
    for (let at = title === null ? index : index + 1; at < section.next; at++) taken.add(at);
    index = section.next - 1;
  }
  const firstTaken = Math.max(-1, ...taken);
  const start = bodyFrom ?? (sections.length > 0 ? firstTaken + 1 : lines.length);
  return {
    attendance: distinct(sections.flatMap(({ entries }) => entries)),
    unplaced: sections.flatMap(({ unplaced }) => unplaced),
    anomalies: sections.flatMap(({ anomalies }) => anomalies),
    above: lines.filter((_, index) => index < start && !taken.has(index)),
    body: lines.filter((_, index) => index >= start && !taken.has(index)),
  };
}

/** The title of a line that numbers an item, as far as one line can tell. */
function itemTitle(line: SourceLine): string | null {
  if (line.bullet || line.cells) return null;
  const numbered = readNumber(line.columns, line.level > 0 || line.bold);
  return numbered && looksLikeTitle(numbered.rest) && !numbered.rest.includes('\t') ? numbered.rest : null;
}

/** Where no number opens the first item: a heading that is neither a label nor a person, after the attendance. */
function opensBody(lines: readonly SourceLine[], index: number): boolean {
  const line = lines[index];
  if (
    !line ||
    line.cells ||
    line.bullet ||
    !looksLikeTitle(line.text) ||
    labelWhole(line.text) ||
    labelOpening(line.columns)
  )
    return false;
  if (line.level > 0 || line.bold) return true;
  const next = lines[index + 1];
  return (
    line.afterGap &&
    !readPerson(line.text) &&
    next !== undefined &&
    labelWhole(next.text) === null &&
    labelOpening(next.columns) === null &&
    !/:/.test(line.text)
  );
}

function isBoundary(line: SourceLine): boolean {
  if (line.level > 0 || line.bold) return !readPerson(line.text);
  const title = itemTitle(line);
  // A numbered list of people has brackets, commas or titles; "2. Matters Arising" has none of them.
  return title !== null && !(readPerson(title) && (/[(,]|\s[–—-]\s/.test(title) || readPerson(title)?.honorificPrefix));
}

/** Somebody listed twice (as a member, and again as the chair; "A Example", "Ann Example") is one entry. */
function distinct(entries: readonly ParsedAttendance[]): ParsedAttendance[] {
  const found: ParsedAttendance[] = [];
  for (const entry of entries) {
    const at = found.findIndex((other) => other.status === entry.status && isSame(other, entry));
    const other = found[at];
    if (!other) found.push(entry);
    else
      found[at] = {
        ...(other.name.length < entry.name.length ? entry : other),
        role: other.role === 'MEMBER' ? entry.role : other.role,
        organization: other.organization ?? entry.organization,
      };
  }
  return found;
}

/** An office ("Chair: Ann Example") may be given in full to who is "A Example" in the list. */
function isSame(one: ParsedAttendance, other: ParsedAttendance): boolean {
  // "Mr Sample" and "Mrs Sample" are two.
  if (one.name === other.name) return /\s/.test(one.name) || one.honorificPrefix === other.honorificPrefix;
  const [given = '', ...names] = one.name.split(/\s+/);
  const [otherGiven = '', ...otherNames] = other.name.split(/\s+/);
  const letter = [given, otherGiven].some((name) => /^\p{Lu}\.?$/u.test(name));
  const office = (one.role === 'MEMBER') !== (other.role === 'MEMBER');
  return letter && office && given.charAt(0) === otherGiven.charAt(0) && names.join(' ') === otherNames.join(' ');
}
