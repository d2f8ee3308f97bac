import { bankHolidays } from './bank-holidays.js';
import { whyNotWorking } from './working-day.js';

test.each([
  ['2010-01-17', 'a Sunday'],
  ['2010-01-18', null],
  ['2009-12-05', 'a Saturday'],
  ['2009-12-07', null],
  ['2009-12-25', 'a bank holiday of England and Wales'],
  ['2009-12-26', 'a Saturday'],
  ['2009-12-28', 'a bank holiday of England and Wales'],
  ['2011-04-29', 'a bank holiday of England and Wales'],
  ['2010-04-29', null],
  ['1995-12-25', null],
  ['1995-12-24', 'a Sunday'],
])('%s is %j', (day, why) => expect(whyNotWorking(day)).toBe(why));

/** Easter Sunday after Gauss and Meeus, by which the days of the table are held against something else than themselves. */
function easter(year: number): Date {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const sum = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return new Date(Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1));
}
const after = (day: Date, days: number): string =>
  new Date(day.getTime() + days * 86_400_000).toISOString().slice(5, 10);
const mondayOf = (year: number, month: number, which: 'first' | 'last'): string => {
  const days = [...Array(31).keys()].map((index) => new Date(Date.UTC(year, month, index + 1)));
  const mondays = days.filter((day) => day.getUTCMonth() === month && day.getUTCDay() === 1);
  return mondays
    .at(which === 'first' ? 0 : -1)!
    .toISOString()
    .slice(5, 10);
};

test.each(Object.entries(bankHolidays))(
  'in %s Easter and the Mondays are where the calendar has them',
  (text, days) => {
    const year = Number(text);
    const lastOfMay = year === 2012 ? '06-04' : mondayOf(year, 4, 'last');
    expect(days).toEqual(
      expect.arrayContaining([
        after(easter(year), -2),
        after(easter(year), 1),
        mondayOf(year, 4, 'first'),
        lastOfMay,
        mondayOf(year, 7, 'last'),
      ]),
    );
    expect(days.filter((day) => [0, 6].includes(new Date(`${year}-${day}T00:00:00Z`).getUTCDay()))).toEqual([]);
  },
);
