import { addDays, findDates, isoDate, weekdayNumberOf, weekdayOf, type DateMention } from './date.js';
import type { ParsedFutureMeeting } from './parsed-minutes.js';
import { sentencesOf } from './sentence.js';
import { hasJobWord } from './vocabulary.js';
import { findTimes } from './time-of-day.js';

/** Nobody announces a meeting further ahead without its year; a weekday that fits only beyond is a slip. */
const AHEAD = 400;
const ANNOUNCES =
  /\b(?:next (?:\w+ ){0,4}?meetings?\b|date of (?:the )?next\b|future meetings?\b|dates? of (?:the )?(?:next|future|forthcoming) meetings?\b|^(?:the )?next (?:[\w-]+ )?(?:forum|panel|committee|board|group|partnership|executive|session|time)\b|\b(?:will|to) (?:next )?(?:meet|reconvene)(?: again| next)* on\b|^next(?: one| up)?\s*:|^(?:dates? )?(?:we )?(?:next )?meet(?:ing)? again on\b)/i;
const OF_ANOTHER_DAY = /\b(?:last|previous) meeting\b|\bminutes of\b/i;
const GENERIC =
  /^(?:(?:the|our|a|one|same|dates?|of|for|next|future|forthcoming|(?:[\w’'&-]+ )?(?:partnership|board|committee|group|panel|csp|council|forum|session)|forum|panel|committee|board|group|session|executive|meet|again|reconvene|quarterly|meetings?|will|be|is|are|held|take|place|on|at|and|as|follows|scheduled|to|time|venue|note|agreed|that|it|was|as follows|then|item|proposed|provisional)[\s:,.–—-]*)*$/i;

/** Whether a sentence outside the item of dates announces the next meeting. */
export function announcesMeeting(text: string): boolean {
  return ANNOUNCES.test(text) && !OF_ANOTHER_DAY.test(text);
}

/** "Papers by 4 May", "since 4 May": a date of something else. */
const NO_MEETING_ON =
  /\b(?:by|before|until|since|deadline(?: is| of)?|no later than|from|dated|minutes of(?: the meeting (?:of|on|held on))?)\s*:?\s*(?:the\s+)?$/i;
const TELLS_OF_ANOTHER =
  /\b(?:noted|cancelled|canceled|postponed|was held|took place|thanked|reminded|closed|papers?|deadline|items? (?:for|to))\b/i;

/** The sentences of a line in the item of dates that may tell of a meeting to come. */
export function datesToCome(text: string): string[] {
  const sentences = sentencesOf(text);
  return sentences.some((sentence) => TELLS_OF_ANOTHER.test(sentence))
    ? sentences.filter((sentence) => announcesMeeting(sentence) || !TELLS_OF_ANOTHER.test(sentence))
    : [text];
}

/** "25 October, 29 November (both Tuesdays)". */
const WEEKDAYS_OF_ALL =
  /\b(?:both|all|each)\s+(?:on\s+)?(?:a\s+)?(?<weekday>mon|tues|wednes|thurs|fri|satur|sun)days?\b/i;

/** The meetings that a line announces, `headed` the year of the heading above it; each with the time, title and place that stand around its date. */
export function readFutureMeetings(
  text: string,
  line: number,
  meeting: string,
  headed: number | null = null,
): ParsedFutureMeeting[] {
  const weekday = WEEKDAYS_OF_ALL.exec(text)?.groups?.weekday;
  const dates = findDates(text).map((mention) => ({
    ...mention,
    weekday: mention.weekday ?? (weekday ? weekdayNumberOf(weekday) : null),
    year: mention.year ?? (mention.weekday === null && !weekday ? headed : null),
  }));
  return dates.flatMap((mention, index) => {
    if (NO_MEETING_ON.test(text.slice(0, mention.index))) return [];
    const until = dates[index + 1]?.index ?? text.length;
    const after = text.slice(mention.end, until);
    const before = text.slice(index === 0 ? 0 : (dates[index - 1]?.end ?? 0), mention.index);
    const lastOfList = dates.slice(index + 1).find(({ year }) => year !== null);
    const { date, basis } = resolve(mention, lastOfList, meeting);
    if (date !== null && date <= meeting) return [];
    const shared =
      findTimes(after)[0] ??
      (index === dates.length - 1
        ? findTimes(index === 0 ? before : '')[0]
        : findTimes(text.slice(dates.at(-1)?.end))[0]);
    return [
      {
        line,
        rawText: text
          .slice(index === 0 ? 0 : mention.index, until)
          .replace(/[\s,;&]+$|\s+and\s*$/g, '')
          .trim(),
        title: index === 0 ? titleOf(before) : null,
        date,
        yearBasis: basis,
        startTime: shared?.startTime ?? null,
        endTime: shared?.endTime ?? null,
        location: placeOf(after),
      },
    ];
  });
}

/** Without a year, the weekday must fit one year after the meeting. A year at the end of a list is the year of its dates. */
function resolve(
  mention: DateMention,
  later: DateMention | undefined,
  meeting: string,
): { date: string | null; basis: ParsedFutureMeeting['yearBasis'] } {
  if (mention.year !== null) return { date: isoDate(mention.year, mention.month, mention.day), basis: 'STATED' };
  const year = Number(meeting.slice(0, 4));
  const candidates = [year, year + 1, year + 2]
    .map((candidate) => isoDate(candidate, mention.month, mention.day))
    .filter((iso) => iso !== null && iso > meeting && iso <= addDays(meeting, AHEAD));
  if (mention.weekday !== null) {
    const fitting = candidates.filter((iso) => iso !== null && weekdayOf(iso) === mention.weekday);
    return fitting.length === 1 ? { date: fitting[0] ?? null, basis: 'WEEKDAY' } : { date: null, basis: 'UNRESOLVED' };
  }
  if (later?.year && mention.month <= later.month)
    return { date: isoDate(later.year, mention.month, mention.day), basis: 'STATED' };
  return { date: null, basis: 'UNRESOLVED' };
}

/** "the Group meets again", "Deputy Commissioner": words of a sentence, not the name of a meeting. */
const isFragment = (text: string): boolean =>
  /\b(?:meets?|met|said|says|will|would|was|were|has|have|had|noted|agreed|asked|reported|attend(?:s|ed)?|confirmed|reminded|invited|he|she|they|we|who|which|that)\b/i.test(
    text,
  ) ||
  (hasJobWord(text) &&
    !/\b(?:day|workshop|conference|meeting|forum|event|training|away|review|seminar|summit)\b/i.test(text));

function titleOf(before: string): string | null {
  const bare = withoutTimes(before)
    .replace(/^[\s•*-]+|[\s:,.–—(-]+$/g, '')
    .trim();
  if (bare === '' || bare.split(' ').length > 8 || GENERIC.test(bare) || ANNOUNCES.test(bare)) return null;
  if (isFragment(bare)) return null;
  return /\p{L}{3}/u.test(bare)
    ? bare.replace(/\s+(?:on|is|will be|will be held|at)$/i, '').replace(/\s+(?:on|is|will be|will be held)$/i, '')
    : null;
}

function placeOf(after: string): string | null {
  const bare = withoutTimes(after)
    .replace(/^[\s,.;:|–—-]+/, '')
    .replace(/^(?:(?:at|in|from|to be held|commencing|starting|time|venue|location)\b[\s:,–-]*)+/i, '')
    .replace(/^(?:the)\s+(?=\p{Lu})/u, '')
    .replace(/(?:[\s,.;:|–—-]|\b(?:and|at|in|to)\b)+$/i, '')
    .split(/\.\s/)[0]
    ?.replace(/^\(|\)$/g, '')
    .trim();
  return bare && /^\p{Lu}\p{L}/u.test(bare) && bare.split(' ').length <= 14 && !/\b(?:will|is|was|tbc|be)\b/i.test(bare)
    ? bare
    : null;
}

function withoutTimes(text: string): string {
  return [...findTimes(text)]
    .reverse()
    .reduce((rest, { index, end }) => `${rest.slice(0, index)} ${rest.slice(end)}`, text)
    .replace(/\s+/g, ' ');
}
