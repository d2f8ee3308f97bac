import { type Period, readPeriod, RejectedValue, type Row } from '@safer-graph/kit';

const monthNames = 'january february march april may june july august september october november december'.split(' ');

interface Side {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
}

/**
 * The span of a cohort as the Ministry of Justice writes it: "1 October 2008 to 30 September 2009", "October to December 2015",
 * "Jan-Mar 2016", "Oct-15 to Dec-15", "01/10/2015 to 31/12/2015". Null for anything else, a span of another length included.
 */
export function readCohortPeriod(text: string, lengths: readonly number[]): Period | null {
  const [from, to] = sidesOf(text).map(readSide);
  if (!from || !to || to.year === null || (from.day ?? 1) !== 1) return null;
  // "October to March 2016" may begin in two years.
  if (from.year === null && from.month > to.month) return null;
  const year = from.year ?? to.year;
  if (!lengths.includes((to.year - year) * 12 + to.month - from.month + 1)) return null;
  const period = readPeriod(`${year}-${twoDigits(from.month)}..${to.year}-${twoDigits(to.month)}`);
  return to.day === null || period?.end.endsWith(`-${twoDigits(to.day)}`) ? period : null;
}

/** A dash without spaces stands between the two only where there is no other: "Oct-15 to Dec-15". */
function sidesOf(text: string): readonly string[] {
  const sides = text.split(/ +to +| *– *| +- +/i);
  return sides.length === 2 ? sides : text.split(/ *- */).length === 2 ? text.split(/ *- */) : [];
}

function readSide(text: string): Side | null {
  const [, dayOfMonth, month, fourDigits] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (fourDigits) return { day: Number(dayOfMonth), month: Number(month), year: Number(fourDigits) };
  const [, day, name, year] = /^(?:(\d{1,2}) +)?([a-z]{3,})(?:[ -](\d{4}|\d{2}))?$/i.exec(text) ?? [];
  const number = name === undefined ? 0 : monthNames.findIndex((one) => one.startsWith(name.toLowerCase())) + 1;
  if (number === 0) return null;
  return { day: day ? Number(day) : null, month: number, year: year ? Number(year.padStart(4, '20')) : null };
}

const examples: Readonly<Record<number, string>> = {
  3: 'three months such as 1 October 2008 to 31 December 2008',
  12: 'twelve months such as 1 October 2008 to 30 September 2009',
};

/** The same of a column: refused where it holds anything else. */
export function readCohort(row: Row, column: string, lengths: readonly (3 | 12)[]): Period {
  const period = readCohortPeriod(row[column] ?? '', lengths);
  if (period) return period;
  throw new RejectedValue(column, row[column] ?? '', lengths.map((length) => examples[length]).join(', or '));
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');
