import { bankHolidays } from './bank-holidays.js';

/** 0 is Sunday. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/**
 * Why nobody works on a day (2010-01-17) in England and Wales, in words; null for a working day. Of years whose bank
 * holidays are not held, weekends alone are known.
 */
export function whyNotWorking(day: string): string | null {
  const [year, ...monthAndDay] = day.split('-');
  if (bankHolidays[year!]?.includes(monthAndDay.join('-'))) return 'a bank holiday of England and Wales';
  if (weekday(day) === 0) return 'a Sunday';
  return weekday(day) === 6 ? 'a Saturday' : null;
}
