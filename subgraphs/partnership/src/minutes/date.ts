const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export const MONTH_NAME =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const WEEKDAY_NAME = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?';

/** A date as printed. `year` and `weekday` are null where the text does not give them. */
export interface DateMention {
  readonly index: number;
  readonly end: number;
  readonly rawText: string;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  /** 0 is Sunday. */
  readonly weekday: number | null;
}

const WEEKDAY_PART = `(?:\\b(?<weekday>${WEEKDAY_NAME})\\.?,?\\s+(?:the\\s+)?)?`;
const YEAR_PART = `(?:,?\\s+(?<year>(?:19|20)\\d\\d)\\b|\\s*['’](?<short>\\d\\d)\\b)?`;
const FORMS = [
  `${WEEKDAY_PART}\\b(?<day>\\d{1,2})\\s?(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<month>${MONTH_NAME})\\b\\.?${YEAR_PART}`,
  `${WEEKDAY_PART}\\b(?<month>${MONTH_NAME})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:.]\\d|\\s?[ap]m)${YEAR_PART}`,
  `${WEEKDAY_PART}\\b(?<day>\\d{1,2})([/.-])(?<month>\\d{1,2})\\k<4>(?<year>\\d{4}|\\d{2})\\b(?![/.-]\\d)`,
  `\\b(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)\\b`,
].map((form) => new RegExp(form.replace('([/.-])', '(?<mark>[/.-])').replace('\\k<4>', '\\k<mark>'), 'gi'));

/** All dates in a text, in its order; what the calendar does not have (31 June) is none. */
export function findDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  for (const form of FORMS)
    for (const match of text.matchAll(form)) {
      const mention = readMention(match);
      if (mention && !found.some((other) => mention.index < other.end && other.index < mention.end))
        found.push(mention);
    }
  return found.sort((a, b) => a.index - b.index);
}

function readMention(match: RegExpMatchArray): DateMention | null {
  const { day, month, year, short, weekday } = match.groups ?? {};
  const monthNumber = /^\d/.test(month ?? '')
    ? Number(month)
    : MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  const digits = year ?? short;
  const yearNumber = digits === undefined ? null : digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  // 2000 has a 29 February: without a year, it may be a leap year.
  if (isoDate(yearNumber ?? 2000, monthNumber, Number(day)) === null) return null;
  return {
    index: match.index ?? 0,
    end: (match.index ?? 0) + match[0].length,
    rawText: match[0].trim().replace(/\.$/, ''),
    day: Number(day),
    month: monthNumber,
    year: yearNumber,
    weekday: weekday === undefined ? null : weekdayNumberOf(weekday),
  };
}

/** 0 is Sunday. */
export function weekdayNumberOf(name: string): number {
  return WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase());
}

export function monthNumberOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** ISO date, or null where the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

export function lastDayOfMonth(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The date itself where its year is printed, else its first occurrence on or after `from`. */
export function onOrAfter(mention: DateMention, from: string): string | null {
  if (mention.year !== null) return isoDate(mention.year, mention.month, mention.day);
  const year = Number(from.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    const iso = isoDate(candidate, mention.month, mention.day);
    if (iso !== null && iso >= from) return iso;
  }
  return null;
}
