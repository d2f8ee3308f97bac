import { byOrganisation } from './attendance-group.js';
import { findDates, isoDate, type DateMention } from './date.js';
import { NotMinutesError } from './parsed-minutes.js';
import { readPerson } from './person-name.js';
import type { SourceLine } from './source-line.js';
import { findTimes } from './time-of-day.js';
import { BODY_WORD, looksLikeTitle } from './vocabulary.js';

export interface Title {
  readonly organization: string;
  readonly date: string;
  readonly startTime: string | null;
  readonly location: string | null;
  /** Whether the title calls the document minutes. */
  readonly saysMinutes: boolean;
  /** Lines that told something. */
  readonly read: ReadonlySet<number>;
}

const MINUTES_WORD =
  /\b(?:minutes|(?:action |meeting )?notes of|notes? of (?:the |a )?meeting|meeting notes|meeting\s*[:,–—-]\s*notes|action notes|record of (?:the |a )?meeting)\b/i;
/** A paper for a meeting that has not been: an agenda, a notice. */
const ANNOUNCES =
  /^(?:public )?(?:agenda|notice of)\b|\bagenda$|\bto be held\b|\bwill be held\b|\baction (?:log|tracker)\b/i;
/** The head of a letter or a mail. */
const LETTER = /^(?:(?:from|to|cc|bcc|sent|subject|re)\s*:|dear\s)/i;
const VENUE_LABEL = /^(?:venue|location|place|held (?:at|in)|where)\s*[:–-]?\s+/i;
const VENUE_WORD =
  /\b(?:room|hall|chamber|centre|offices?|house|building|suite|theatre|library|hub|teams|zoom|station|schoolroom|school|church|pavilion|inn|arms|court|depot|headquarters|hq)\b/i;
const NO_NAME =
  /^(?:present|date|time|venue|location|place|draft|page|chair|minutes|confidential|official|unconfirmed|restricted)\b/i;

/** Reads what stands above the first item. An "Agenda" below the first person, at line `people`, is a heading of the minutes. */
export function readTitle(lines: readonly SourceLine[], people: number): Title {
  const read = new Set<number>();
  const dated = lines
    .flatMap((line) => findDates(line.text).map((mention) => ({ line, mention, score: dateScore(line.text, mention) })))
    .filter(({ mention, score }) => mention.year !== null && score > 0)
    .sort((a, b) => b.score - a.score || a.line.line - b.line.line)[0];
  const date = dated ? isoDate(dated.mention.year ?? 0, dated.mention.month, dated.mention.day) : null;
  const reached = lines.at(-1)?.line ?? 0;
  const opening = lines[0]?.text.slice(0, 60) ?? '';
  if (!dated || date === null)
    throw new NotMinutesError(
      `Expected the date of a meeting above the attendance and the first item; found none down to line ${reached} (it opens with "${opening}").`,
    );
  const letter = lines.filter(({ text }) => LETTER.test(text));
  if (letter.length > 1)
    throw new NotMinutesError(
      `Expected minutes of a meeting; line ${letter[0]?.line ?? 1} opens a letter: "${letter[0]?.text.slice(0, 60) ?? ''}".`,
    );
  const announced = lines.find(({ line, text }) => line < people && ANNOUNCES.test(text));
  if (announced && !lines.some((line) => MINUTES_WORD.test(line.text)))
    throw new NotMinutesError(
      `Expected minutes of a meeting that was held; line ${announced.line} says "${announced.text.slice(0, 60)}".`,
    );
  const named = organizationOf(lines);
  if (!named)
    throw new NotMinutesError(
      `Expected the name of the body that met, such as "… Partnership" or "… Board", above the attendance; found none down to line ${reached} (it opens with "${opening}").`,
    );
  read.add(dated.line.line).add(named.line);
  const timed = lines.find((line) => findTimes(maskDates(line.text)).length > 0);
  if (timed) read.add(timed.line);
  const located = locationOf(lines, named.line);
  if (located) read.add(located.line);
  for (const line of lines) if (MINUTES_WORD.test(line.text)) read.add(line.line);
  return {
    organization: named.name,
    date,
    startTime: timed ? (findTimes(maskDates(timed.text))[0]?.startTime ?? null) : null,
    location: located?.place ?? null,
    saysMinutes: lines.some((line) => MINUTES_WORD.test(line.text) && line.text.split(' ').length <= 40),
    read,
  };
}

/** The date of this meeting, not of its draft, its approval, or the meeting before. */
function dateScore(text: string, mention: DateMention): number {
  const before = text.slice(0, mention.index);
  if (
    /\b(?:last|previous|next|approved|confirmed|adopted|issued|circulated|published|printed|version|revised|updated|due)\b[^.]*$/i.test(
      before,
    )
  )
    return 0;
  if (/\bheld\b/i.test(before)) return 4;
  if (/^(?:meeting )?date(?: of meeting)?\b/i.test(text) || MINUTES_WORD.test(text)) return 3;
  return text.split(' ').length <= 14 ? 2 : /\bmeeting\b/i.test(text) ? 1 : 0;
}

function organizationOf(lines: readonly SourceLine[]): { name: string; line: number } | null {
  const candidates = lines.flatMap(({ text, line, level }) => {
    if (NO_NAME.test(text.replace(MINUTES_WORD, '').trim() || 'minutes') && !/^minutes of/i.test(text)) return [];
    const name = bodyName(text);
    if (!name || !BODY_WORD.test(name) || readPerson(text) || byOrganisation(text)) return [];
    // A council's letterhead stands above the name of the body itself.
    const alone = /\s/.test(name) ? 0 : -3;
    const general = /\b(?:council|authority|constabulary)$/i.test(name) ? 0 : 2;
    return [{ name, line, score: general + alone + (MINUTES_WORD.test(text) ? 1 : 0) + (level > 0 ? 1 : 0) }];
  });
  const best = candidates.sort((a, b) => b.score - a.score || a.line - b.line)[0];
  // "… of the Parish Council" under "VALE PARISH COUNCIL": the letterhead has the whole name.
  const whole = candidates.find(({ name }) => best && name.toLowerCase().endsWith(` ${best.name.toLowerCase()}`));
  // "Delivery Group" under the name of a partnership: whose it is, the line above says.
  const owner = candidates.find(({ name, line }) => best && line < best.line && /\bpartnership\b/i.test(name));
  if (!whole && best && owner && COMMON_BODY.test(best.name)) return owner;
  return whole ?? best ?? gatheringOf(lines);
}

/** A body's name that many have. */
const COMMON_BODY =
  /^(?:(?:delivery|steering|executive|strategic|strategy|management|operational|operations|working|core|joint|partnership|tasking|co-?ordinating|advisory|performance)\s+)+(?:group|board|committee|team|panel|executive)$/i;

/** Where no body is named: "Farm watch review meeting – notes" names what met. */
function gatheringOf(lines: readonly SourceLine[]): { name: string; line: number } | null {
  for (const { text, line } of lines) {
    const date = findDates(text)[0];
    const name = (date ? text.slice(0, date.index) : text)
      .replace(/\([^)]*\)/g, ' ')
      .replace(/^(?:(?:meeting )?notes|record)\b\s*(?:[:–—-]|of|from)?\s*(?:the\s+|a\s+)?/i, '')
      .replace(/[\s:–—,-]*(?:\b(?:notes|held|on|of)\b[\s:–—,-]*)+$/i, '')
      .replace(/[\s:–—,.-]+$/, '')
      .trim();
    const words = name.split(/\s+/);
    if (
      /\b(?:meeting|review|catch-up|get-together)$/i.test(name) &&
      words.length > 1 &&
      words.length <= 8 &&
      looksLikeTitle(name)
    )
      return { name, line };
  }
  return null;
}

/** What is left of a title line without "Minutes of the meeting of the … held on …". */
function bodyName(text: string): string | null {
  const name = text
    .replace(
      /^(?:(?:name of )?(?:committee|meeting|group|body|board|forum|partnership|panel|title|organi[sz]ation|subject))\s*:\s*/i,
      '',
    )
    .replace(/^(?:(?:draft|unconfirmed|confirmed|unapproved|approved|final)\s+)*/i, '')
    .replace(
      /^(?:the\s+)?(?:(?:action|meeting)\s+)?(?:minutes|notes|record)\b(?:\s+and actions)?\s*(?:[:–—-]\s*|(?:of|from|for)\s+)?/i,
      '',
    )
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(
      /^(?:(?:ordinary|annual|quarterly|special|extraordinary|monthly|full|general|inaugural|public|virtual|remote|regular|\d+(?:st|nd|rd|th))\s+)*meetings?\b\s*(?:of\s+(?:the\s+)?|[:–—-]\s*)?/i,
      '',
    )
    .replace(/[\s,]*\b(?:which was |that was )?held\b.*$/i, '')
    .replace(
      /[\s,(–—-]*\b(?:on|at)\s+(?:the\s+)?(?=\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday).*$/i,
      '',
    );
  const dates = findDates(name);
  return (dates[0] ? name.slice(0, dates[0].index) : name)
    .replace(
      /[\s:–—,(-]*(?:\b(?:draft|unconfirmed|confirmed|action|(?:quarterly|ordinary|annual|monthly|special|public) meeting|meeting|minutes|notes)\b[\s:–—,()-]*(?:of\s*)?(?:the\s*)?)+$/i,
      '',
    )
    .replace(/[\s:–—,.(-]+$/, '')
    .trim();
}

function maskDates(text: string): string {
  return findDates(text).reduce(
    (masked, { index, end }) => masked.slice(0, index) + ' '.repeat(end - index) + masked.slice(end),
    text,
  );
}

function locationOf(lines: readonly SourceLine[], nameLine: number): { place: string; line: number } | null {
  for (const { text, line } of lines) {
    const label = VENUE_LABEL.exec(text);
    if (label) return placeIn(text.slice(label[0].length), line);
    const held = /\bheld\b(.*)$/i.exec(text);
    if (held?.[1] !== undefined) {
      const rest = withoutWhen(held[1]);
      const match = /(?:^|\s)(?:in|at|via|by|on)\s+(\S.*)$/i.exec(rest);
      if (match?.[1]) return placeIn(match[1], line);
      if (/\b(?:virtually|remotely|online)\b/i.test(rest)) return placeIn(rest, line);
    }
    const named = findDates(text).length > 0 ? /(?:^|,)\s*(?:via|at|in)\s+(\S.*)$/i.exec(withoutWhen(text)) : null;
    if (named?.[1]) return placeIn(named[1], line);
    const opened = /^(?:(?:in|at)\s+(?=the\s|\p{Lu})|via\s+)(.*)$/u.exec(text);
    if (opened?.[1]) return placeIn(opened[1], line);
    const beside = placeAfterDate(text);
    if (beside !== null && line !== nameLine) return placeIn(beside, line);
  }
  const bare = lines.find(
    ({ text, line }) =>
      line !== nameLine &&
      VENUE_WORD.test(text) &&
      !MINUTES_WORD.test(text) &&
      /^\p{Lu}/u.test(text) &&
      text.split(' ').length <= 12 &&
      !BODY_WORD.test(text) &&
      !/:/.test(text),
  );
  return bare ? placeIn(bare.text, bare.line) : null;
}

/** "Meeting notes, 9 February 2010, 7pm, Example Schoolroom": what follows the date, but for the time. */
function placeAfterDate(text: string): string | null {
  const date = findDates(text)[0];
  if (!date || text.split(' ').length > 25) return null;
  const rest = withoutWhen(text.slice(date.end))
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^[\s,;:–—-]+|[\s,;:.–—-]+$/g, '');
  const named = /^\p{Lu}/u.test(rest) && (VENUE_WORD.test(rest) || /^The \p{Lu}/u.test(rest)) && !NO_NAME.test(rest);
  return named && !MINUTES_WORD.test(rest) && !/\d{4}|:/.test(rest) ? rest : null;
}

function placeIn(text: string, line: number): { place: string; line: number } | null {
  const place = withoutWhen(text)
    .replace(/^(?:(?:in|at|via)\s+)?(?:the\s+)?/, '')
    .replace(/^[\s,–—-]+|[\s,.;–—-]+$/g, '');
  return /\p{L}{2}/u.test(place) ? { place, line } : null;
}

function withoutWhen(text: string): string {
  let masked = text;
  for (const { index, end } of [...findDates(text)].reverse())
    masked = `${masked.slice(0, index)} ${masked.slice(end)}`;
  for (const { index, end } of [...findTimes(masked)].reverse())
    masked = `${masked.slice(0, index)} ${masked.slice(end)}`;
  return masked
    .replace(
      /\b(?:on|at|from|commencing(?: at)?|starting(?: at)?|beginning(?: at)?|time:?)\s*(?=\s*(?:,|$|on\b|at\b|in\b|commencing|via\b|\())/gi,
      ' ',
    )
    .replace(/[\s,]+(?=,)|\s{2,}/g, ' ')
    .replace(/^[\s,–-]+|[\s,–-]+$/g, '');
}
