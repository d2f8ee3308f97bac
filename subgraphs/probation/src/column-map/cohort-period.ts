import { type Period, readPeriod, RejectedValue, type Row } from '@safer-graph/kit';

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const form = /^(?:1 )?([A-Z][a-z]{2,}) (\d{4}) *(?:-|–|to) *(\d{1,2} )?([A-Z][a-z]{2,}) (\d{4})$/;

/**
 * The span of a cohort as the Ministry of Justice writes it: "1 October 2008 to 30 September 2009", or "October 2007 -
 * September 2008". Null for anything else, a span of another length included.
 */
export function readCohortPeriod(text: string, lengthInMonths: number): Period | null {
  const [, fromName, fromYear, lastDay, toName, toYear] = form.exec(text) ?? [];
  const from = monthOf(fromName);
  const to = monthOf(toName);
  if (!from || !to || (Number(toYear) - Number(fromYear)) * 12 + to - from !== lengthInMonths - 1) return null;
  const period = readPeriod(`${fromYear}-${twoDigits(from)}..${toYear}-${twoDigits(to)}`);
  return lastDay === undefined || period?.end.endsWith(`-${lastDay.trim()}`) ? period : null;
}

const examples: Readonly<Record<number, string>> = {
  3: 'three months such as 1 October 2008 to 31 December 2008',
  12: 'twelve months such as 1 October 2008 to 30 September 2009',
};

/** The same of a column: refused where it holds anything else. */
export function readCohort(row: Row, column: string, lengthInMonths: 3 | 12): Period {
  const period = readCohortPeriod(row[column] ?? '', lengthInMonths);
  if (period) return period;
  throw new RejectedValue(column, row[column] ?? '', examples[lengthInMonths]!);
}

/** 1 to 12, of a name in full or cut short: "Oct"; 0 for no month. */
const monthOf = (name?: string): number =>
  name === undefined ? 0 : monthNames.findIndex((month) => month.startsWith(name)) + 1;
const twoDigits = (month: number): string => String(month).padStart(2, '0');
