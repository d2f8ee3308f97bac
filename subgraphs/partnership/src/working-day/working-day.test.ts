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
  ['1995-12-25', 'a bank holiday of England and Wales'],
  ['1995-12-24', 'a Sunday'],
  ['2013-12-25', 'a bank holiday of England and Wales'],
  ['2013-12-24', null],
  ['1961-12-25', null],
  ['1961-12-24', 'a Sunday'],
])('%s is %j', (day, why) => expect(whyNotWorking(day)).toBe(why));

/** As they were published, year by year: no rule stands between these and what is held against them. */
test.each(
  Object.entries({
    1995: ['01-02', '04-14', '04-17', '05-08', '05-29', '08-28', '12-25', '12-26'],
    1999: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28', '12-31'],
    2002: ['01-01', '03-29', '04-01', '05-06', '06-03', '06-04', '08-26', '12-25', '12-26'],
    2008: ['01-01', '03-21', '03-24', '05-05', '05-26', '08-25', '12-25', '12-26'],
    2009: ['01-01', '04-10', '04-13', '05-04', '05-25', '08-31', '12-25', '12-28'],
    2010: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
    2011: ['01-03', '04-22', '04-25', '04-29', '05-02', '05-30', '08-29', '12-26', '12-27'],
    2012: ['01-02', '04-06', '04-09', '05-07', '06-04', '06-05', '08-27', '12-25', '12-26'],
    2020: ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28'],
    2021: ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28'],
    2022: ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27'],
    2023: ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26'],
    2024: ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
    2025: ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  }),
)('the bank holidays of %s', (year, days) =>
  expect([...bankHolidays(Number(year))].sort()).toEqual(days.map((day) => `${year}-${day}`)),
);

test('are eight or more in every year, and weekdays', () => {
  for (let year = 1978; year <= 2078; year += 1) {
    const days = [...bankHolidays(year)];
    expect([year, days.length >= 8]).toEqual([year, true]);
    expect(days.filter((day) => [0, 6].includes(new Date(day).getUTCDay()))).toEqual([]);
  }
});
