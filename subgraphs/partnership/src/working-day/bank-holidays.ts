const day = 86_400_000;
const on = (year: number, month: number, dayOfMonth: number): Date => new Date(Date.UTC(year, month - 1, dayOfMonth));
const later = (date: Date, days: number): Date => new Date(date.getTime() + days * day);
const mondayFrom = (date: Date): Date => later(date, (8 - date.getUTCDay()) % 7);

/** From then on the eight of every year are those of today, the one in early May the last of them. */
export const firstYear = 1978;

/** What was proclaimed for one year alone: days that were moved, and days that were given beside the eight. */
const moved: Readonly<Record<string, string>> = {
  '1995-05-01': '1995-05-08',
  '2002-05-27': '2002-06-04',
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};
const given = [
  ...['1981-07-29', '1999-12-31', '2002-06-03', '2011-04-29', '2012-06-05'],
  ...['2022-06-03', '2022-09-19', '2023-05-08'],
];

/** The bank holidays of England and Wales in a year from `firstYear` on, weekdays all, with those that stand for a weekend. */
export function bankHolidays(year: number): ReadonlySet<string> {
  const sunday = easterSunday(year);
  const newYear = on(year, 1, 1);
  const christmas = on(year, 12, 25);
  const isWeekend = (date: Date): boolean => [0, 6].includes(date.getUTCDay());
  const eight = [
    isWeekend(newYear) ? mondayFrom(newYear) : newYear,
    later(sunday, -2),
    later(sunday, 1),
    mondayFrom(on(year, 5, 1)),
    mondayFrom(on(year, 5, 25)),
    mondayFrom(on(year, 8, 25)),
    // Each of the two that falls on a weekend moves two days on, past the other.
    ...[christmas, later(christmas, 1)].map((date) => (isWeekend(date) ? later(date, 2) : date)),
  ].map((date) => date.toISOString().slice(0, 10));
  return new Set([...eight.map((date) => moved[date] ?? date), ...given.filter((date) => date.startsWith(`${year}-`))]);
}

/** After Gauss and Meeus. */
function easterSunday(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const sum = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return on(year, Math.floor(sum / 31), (sum % 31) + 1);
}
