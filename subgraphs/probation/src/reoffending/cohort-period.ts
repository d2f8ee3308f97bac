import { type Period, readPeriod } from '@safer-graph/kit';

const monthNames = 'January February March April May June July August September October November December'.split(' ');
const form = /^(?:1 )?([A-Z][a-z]{2,}) (\d{4}) *(?:-|–|to) *(\d{1,2} )?([A-Z][a-z]{2,}) (\d{4})$/;

/**
 * Twelve months as the Ministry of Justice writes them: "1 October 2008 to 30 September 2009", or "October 2007 -
 * September 2008". Null for anything else, a shorter span included.
 */
export function readCohortPeriod(text: string): Period | null {
  const [, fromName, fromYear, lastDay, toName, toYear] = form.exec(text) ?? [];
  const from = monthOf(fromName);
  const to = monthOf(toName);
  if (!from || !to || (Number(toYear) - Number(fromYear)) * 12 + to - from !== 11) return null;
  const period = readPeriod(`${fromYear}-${twoDigits(from)}..${toYear}-${twoDigits(to)}`);
  return lastDay === undefined || period?.end.endsWith(`-${lastDay.trim()}`) ? period : null;
}

/** 1 to 12, of a name in full or cut short: "Oct"; 0 for no month. */
const monthOf = (name?: string): number =>
  name === undefined ? 0 : monthNames.findIndex((month) => month.startsWith(name)) + 1;
const twoDigits = (month: number): string => String(month).padStart(2, '0');
