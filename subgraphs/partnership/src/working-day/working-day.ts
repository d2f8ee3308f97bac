import { bankHolidays, firstYear } from './bank-holidays.js';

/** 0 is Sunday. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** Whether the bank holidays of its year are known; of earlier years weekends alone are. */
export const hasKnownHolidays = (day: string): boolean => Number(day.slice(0, 4)) >= firstYear;

/** Why nobody works on a day (2010-01-17) in England and Wales, in words; null where nothing is known against it. */
export function whyNotWorking(day: string): string | null {
  if (weekday(day) === 0) return 'a Sunday';
  if (weekday(day) === 6) return 'a Saturday';
  const isHoliday = hasKnownHolidays(day) && bankHolidays(Number(day.slice(0, 4))).has(day);
  return isHoliday ? 'a bank holiday of England and Wales' : null;
}
