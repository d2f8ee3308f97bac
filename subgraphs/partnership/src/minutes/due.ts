import {
  addDays,
  findDates,
  isoDate,
  lastDayOfMonth,
  MONTH_NAME,
  monthNumberOf,
  onOrAfter,
  weekdayOf,
} from './date.js';
import type { ParsedDue } from './parsed-minutes.js';

const BEFORE_DATE =
  /\b(?:by|before|until|no later than|not later than|due(?: back)?(?: on| by| for)?|deadline(?: of| is|:)?|on|end of play|cop|w\/e|week ending|w\/c|week commencing)\s*:?\s*(?:close (?:of play )?(?:on\s+)?|the\s+)*$/i;
const MONTH = new RegExp(
  `\\b(?:by|in|before|during|until|due|for)\\s+(?:the\\s+)?(?<end>end\\s+(?:of\\s+)?)?(?:(?:early|mid|late)[- ])?(?<month>${MONTH_NAME})\\b(?!\\s*['’]s\\b|\\s+\\d{1,2}\\b(?!\\d))(?:\\s+(?<year>(?:19|20)\\d\\d))?`,
);
const GATHERING = '(?:board|forum|panel|committee|group meeting|session)';
const MEETING = new RegExp(
  `\\b(?:by|at|for|to|before|in time for|(?:on|to|for) (?:the )?agenda (?:for|of))\\s+(?:the\\s+|our\\s+)?(?:agenda (?:for|of)\\s+(?:the\\s+)?)?(?:(?:next|following)\\s+(?:[A-Z]?[\\w&-]+\\s+){0,4}?(?:meeting|agenda|${GATHERING})|${MONTH_NAME}['’]s\\s+(?:[\\w&-]+\\s+){0,3}?meeting|(?:the\\s+)?${MONTH_NAME}\\s+(?:[\\w&-]+\\s+){0,2}?(?:meeting|${GATHERING}))\\b`,
  'i',
);
const NEXT_MEETING =
  /\b(?:next|following) (?:(?:partnership|board|committee|group|panel|forum|csp|quarterly|full) )?(?:meeting|agenda|board|forum|panel|committee)\b/i;
const QUARTER =
  /\b(?:by|in|during|for)\s+(?:the\s+)?(?:end of\s+)?(?:quarters?|qtrs?|Q)\s*[1-4](?:\s*(?:and|&|\/)\s*(?:Q\s*)?[1-4](?!\d))?\b(?:,?\s+(?:of\s+)?(?:(?:19|20)\d\d(?:\s*[/–-]\s*\d{2,4})?|\d\d\/\d\d)\b)?/i;
const CONDITION =
  /\b(?:[Ww]ith the (?:draft |final )?minutes|[Aa]s soon as (?:possible|practicable)|asap|ASAP|a\.s\.a\.p\.?|(?:[Ww]hen|[Oo]nce|[Aa]s soon as|[Ff]ollowing|[Ss]ubject to|[Aa]fter|[Bb]efore)\s+(?!asked\b|(?:an?|every|each|per|more|again|now|that|this|then|all)\b)(?:(?!\b(?:he|she|they|it|I|we|[A-Z]{2,4}|[Pp]artners) (?:will|would|can)\b)[^,.;]){3,80})/;
/** "Ask when the shop opens": what is asked, not when. */
const OBJECT_WHEN =
  /\b(?:ask(?:ed|ing)?|find out|know|knows|confirm(?:ed)?|check(?:ed)?|clarify|establish|advise(?:d)?|say|said|see|tell|told|state[ds]?|explain(?:ed)?|decide[ds]?|remember|unclear|and|or|of|about|on|out|to|date|time|[a-z]+ (?:him|her|them|us|partners|members|residents))\s*,?\s*$/i;
const WITHIN = /\b(?:within|in)\s+(?:the next\s+)?(?<count>\d{1,2}|one|two|three|four|six)\s+(?<unit>days?|weeks?)\b/i;
const MONTH_ALONE = new RegExp(`^(?:end (?:of )?)?${MONTH_NAME}(?: (?:19|20)\\d\\d)?$`, 'i');
const MEETING_ALONE = new RegExp(`^(?:next|${MONTH_NAME}) (?:\\w+ ){0,2}?(?:meeting|${GATHERING})$`, 'i');
const COUNTS: Record<string, number> = { one: 1, two: 2, three: 3, four: 4, six: 6 };

/** "… Due: next forum", "… Deadline: 4 October". */
const LABELLED =
  /(?:^|[.;,(\s])(?:Due|Due date|Deadline|By when|When|Timescale|Target date)\s*:\s*(?<when>[^:;]{2,40}?)[.)\]]*$/;

/** When something is to be done, as a sentence says it; a year that is not printed is the first after the meeting. */
export function findDue(text: string, meeting: string): ParsedDue | null {
  const labelled = LABELLED.exec(text)?.groups?.when;
  if (labelled) return readDueCell(labelled, meeting);
  for (const mention of findDates(text)) {
    const lead = BEFORE_DATE.exec(text.slice(0, mention.index));
    if (!lead) continue;
    const date = onOrAfter(mention, meeting);
    if (date === null || date < meeting) continue;
    return { rawText: `${lead[0].trimStart()}${mention.rawText}`.trim(), date, precision: 'DAY' };
  }
  return findMonth(text, meeting) ?? findOther(text, meeting);
}

/** A cell or a label of its own says only the date: "31 March", "Next meeting", "ASAP". */
export function readDueCell(text: string, meeting: string): ParsedDue | null {
  const cell = text.replace(/\s+/g, ' ').trim();
  const mention = findDates(cell)[0];
  const date = mention ? onOrAfter(mention, meeting) : null;
  if (date !== null) return { rawText: cell, date, precision: 'DAY' };
  if (MEETING_ALONE.test(cell)) return { rawText: cell, date: null, precision: 'MEETING' };
  const due = findDue(cell, meeting) ?? findDue(`by ${cell}`, meeting);
  return due ? { ...due, rawText: cell } : null;
}

/** After the task of a labelled action, a date needs no "by": "… – February 2021", "… (KL, 31 March)". */
export function dueAtEnd(text: string, meeting: string): ParsedDue | null {
  const tail = /[–—(,-]\s*([^–—(),-]{3,30}?)[)\]]*\.?$/.exec(text)?.[1]?.trim() ?? '';
  return saysWhen(tail) ? readDueCell(tail, meeting) : null;
}

/** The month that a meeting is due in, where its name says no more: "the October meeting"; null otherwise. */
export function monthOfMeeting(due: ParsedDue): number | null {
  const name = due.precision === 'MEETING' ? new RegExp(`\\b${MONTH_NAME}\\b`).exec(due.rawText)?.[0] : undefined;
  return name ? monthNumberOf(name) : null;
}

/** Whether a text says when and nothing else: "31 March", "March Board", "ASAP". */
export function saysWhen(text: string): boolean {
  const [mention] = findDates(text);
  return mention
    ? text.replace(mention.rawText, '').trim() === ''
    : MONTH_ALONE.test(text) || MEETING_ALONE.test(text) || /^asap$/i.test(text);
}

/** Whether a due date means the next meeting of the body itself, whose date stands elsewhere in the document. */
export function meansNextMeeting(due: ParsedDue): boolean {
  return due.precision === 'MEETING' && NEXT_MEETING.test(due.rawText);
}

/** "The fair in May", "how many were stolen in May": the month of what is spoken of, not of the task. */
function isOfSomethingElse(before: string, match: string): boolean {
  if (!/^(?:in|during|for)\b/i.test(match)) return false;
  return /\b(?:was|were|had|took|happened|held|stolen|reported|recorded|seen|raised|received|introduced|published|started|began|since|that|which|who|how|what|where|whether|(?:report|figures?|numbers?|data|statistics|results?|incidents?|thefts?|crimes?|complaints?|event|fair|festival|march|parade|carnival|show|conference|elections?|consultation|launch|day|week|closure|break|holidays?)(?: [a-z]+){0,2})\s*$/i.test(
    before,
  );
}

function findMonth(text: string, meeting: string): ParsedDue | null {
  const found = MEETING.test(text) ? null : MONTH.exec(text);
  const match = found && isOfSomethingElse(text.slice(0, found.index), found[0]) ? null : found;
  const name = match?.groups?.month;
  if (!match || !name) {
    const end = /\bby (?:the )?end of (?:the|this) month\b/i.exec(text);
    return end
      ? {
          rawText: end[0],
          date: lastDayOfMonth(Number(meeting.slice(0, 4)), Number(meeting.slice(5, 7))),
          precision: 'MONTH',
        }
      : null;
  }
  const month = monthNumberOf(name);
  const year = match.groups?.year
    ? Number(match.groups.year)
    : Number(meeting.slice(0, 4)) + (month < Number(meeting.slice(5, 7)) ? 1 : 0);
  // What is due "before March" is late on 1 March.
  const date =
    /^before\b/i.test(match[0]) && !match.groups?.end
      ? addDays(isoDate(year, month, 1) ?? meeting, -1)
      : lastDayOfMonth(year, month);
  return date < meeting ? null : { rawText: match[0].trim(), date, precision: 'MONTH' };
}

function findOther(text: string, meeting: string): ParsedDue | null {
  const atMeeting = MEETING.exec(text);
  if (atMeeting) return { rawText: atMeeting[0], date: null, precision: 'MEETING' };
  // Whose quarters they are (financial or calendar) the text does not say: no date.
  const quarter = QUARTER.exec(text);
  if (quarter) return { rawText: quarter[0], date: null, precision: 'QUARTER' };
  const within = WITHIN.exec(text);
  if (within?.groups && !/^\s+(?:of|in|last|before|earlier|ago)\b/.test(text.slice(within.index + within[0].length))) {
    const count = COUNTS[within.groups.count?.toLowerCase() ?? ''] ?? Number(within.groups.count);
    const days = /^w/i.test(within.groups.unit ?? '') ? count * 7 : count;
    return { rawText: within[0], date: addDays(meeting, days), precision: 'DAY' };
  }
  const condition = [...text.matchAll(new RegExp(CONDITION, 'g'))].find(
    ({ index, 0: said }) => !(/^when\b/.test(said) && OBJECT_WHEN.test(text.slice(0, index))),
  );
  return condition ? { rawText: condition[0].trim(), date: null, precision: 'CONDITION' } : null;
}

/** Saturday, Sunday, or a fixed bank holiday: nobody hands in a report on it. */
export function isNonWorkingDay(date: string): boolean {
  return [0, 6].includes(weekdayOf(date)) || /-(?:12-25|12-26|01-01)$/.test(date);
}
