import type { PeriodValue } from './contract/value-types.js';
import { onceFor, onceForText } from './once.js';
import { type Period, type PeriodKind, readPeriod } from './period.js';

const monthNames = 'January February March April May June July August September October November December'.split(' ');

const split = (date: string): [number, number, number] => date.split('-').map(Number) as [number, number, number];
const twoDigits = (n: number): string => String(n % 100).padStart(2, '0');

/** A period as an answer gives it. */
export const periodValue = onceFor((period: Period): PeriodValue => ({ ...period, label: periodLabel(period) }));

/** In words: "July to September 2009 (2009/10 quarter 2)". */
export function periodLabel({ kind, code, start, end }: Period): string {
  const [startYear, startMonth, startDay] = split(start);
  const [endYear, endMonth, endDay] = split(end);
  const from = monthNames[startMonth - 1]!;
  if (kind === 'DAY') return `${startDay} ${from} ${startYear}`;
  if (kind === 'MONTH') return `${from} ${startYear}`;
  if (kind === 'RANGE' && code.length > '2008-10..2009-09'.length)
    return `${startDay} ${from} ${startYear} to ${endDay} ${monthNames[endMonth - 1]} ${endYear}`;
  const span =
    startYear === endYear
      ? `${from} to ${monthNames[endMonth - 1]} ${endYear}`
      : `${from} ${startYear} to ${monthNames[endMonth - 1]} ${endYear}`;
  if (kind === 'RANGE') return `${span} (${lengthInWords(monthsBetween(start, end))})`;
  return `${span} (${code.replace(/ Q/, ' quarter ').replace(/ H/, ' half-year ')})`;
}

/** A sum over six months beside one over twelve has to be told from it. */
export const lengthInWords = (months: number): string => (months === 1 ? '1 month' : `${months} months`);

/** The code of the period of this kind that starts in the given month; null for kinds that have no fixed starts. */
function codeFrom(kind: PeriodKind, year: number, month: number): string | null {
  const financialYear = month >= 4 ? year : year - 1;
  const financial = `${financialYear}/${twoDigits(financialYear + 1)}`;
  const monthOfYear = (month + 8) % 12;
  switch (kind) {
    case 'MONTH':
      return `${year}-${twoDigits(month)}`;
    case 'QUARTER':
      return `${financial} Q${Math.floor(monthOfYear / 3) + 1}`;
    case 'HALF_YEAR':
      return `${financial} H${Math.floor(monthOfYear / 6) + 1}`;
    case 'FINANCIAL_YEAR':
      return financial;
    case 'CALENDAR_YEAR':
      return String(year);
    case 'ACADEMIC_YEAR': {
      const academicYear = month >= 9 ? year : year - 1;
      return `${academicYear}/${twoDigits(academicYear + 1)} academic`;
    }
    default:
      return null;
  }
}

/** The period of a kind that holds a day; null for days and ranges, which have no calendar of their own. */
export function periodHolding(kind: PeriodKind, date: string): Period | null {
  const [year, month] = split(date);
  const code = codeFrom(kind, year, month);
  return code === null ? null : readPeriod(code);
}

/** All periods of a kind that lie wholly between two days, oldest first. */
export function periodsBetween(kind: PeriodKind, start: string, end: string): Period[] {
  const periods: Period[] = [];
  let period = periodHolding(kind, start);
  while (period && period.start <= end) {
    if (period.start >= start && period.end <= end) periods.push(period);
    period = periodHolding(kind, dayAfter(period.end));
  }
  return periods;
}

export const dayAfter = (date: string): string => daysAfter(date, 1);
export const dayBefore = (date: string): string => daysAfter(date, -1);

function daysAfter(date: string, days: number): string {
  const [year, month, day] = split(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** The same period one year earlier, which is what a change is measured against. */
export const yearBefore = onceFor(({ code }: Period): Period | null =>
  readPeriod(
    code.includes('/')
      ? code.replace(/^(\d{4})\/\d{2}/, (_, year: string) => `${+year - 1}/${twoDigits(+year)}`)
      : code.replace(/\d{4}/g, (year) => String(+year - 1)).replace(/-02-29/g, '-02-28'),
  ),
);

/** How many calendar months two days touch: 2008-10-01 and 2009-09-30 give 12. */
export function monthsBetween(start: string, end: string): number {
  const [startYear, startMonth] = split(start);
  const [endYear, endMonth] = split(end);
  return 12 * (endYear - startYear) + endMonth - startMonth + 1;
}

/** The last day of the month that lies so many months after a day: 2009-09-30 and 3 give 2009-12-31. */
export function endOfMonthAfter(date: string, months: number): string {
  const [year, month] = split(date);
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

/** Making one takes as long as reading a row. */
const whereTheAgenciesAre = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' });

const msOfHour = 3_600_000;
/** Clocks are changed on the hour. */
const dateInHour = onceForText((hour) => whereTheAgenciesAre.format(Number(hour) * msOfHour));

/** Today's date where the agencies are. */
export const today = (now = new Date()): string => dateInHour(String(Math.floor(now.getTime() / msOfHour)));
