import { printedAmounts, totalOf } from './money.js';

const pounds = (amount: string | null) => ({ amount, currency: 'GBP' });

test.each([
  [[pounds('2500.00'), pounds('2000.00')], '4500.00', 'GBP', null],
  [[pounds('0.05')], '0.05', 'GBP', null],
  [[pounds('0.00')], '0.00', 'GBP', null],
  [[pounds('0.10'), pounds('0.20')], '0.30', 'GBP', null],
  [[pounds('90071992547409.93'), pounds('0.01')], '90071992547409.94', 'GBP', null],
  [
    [pounds('10.00'), pounds(null), pounds('5.50')],
    '15.50',
    'GBP',
    'The amount of 1 of 3 awards is not stated, and not in the sum.',
  ],
  [[pounds(null)], null, null, 'No amount is stated of its one award.'],
  [[pounds(null), pounds(null)], null, null, 'No amount is stated of its 2 awards.'],
  [[], null, null, 'No award of it is held.'],
  [
    [pounds('1.00'), { amount: '1.00', currency: 'EUR' }],
    null,
    null,
    'The amounts are in EUR and GBP, and are not added up.',
  ],
  [[pounds('1.00'), { amount: null, currency: 'EUR' }], '1.00', 'GBP', expect.stringContaining('1 of 2 awards')],
])('%j come to %j %j, with the note %j', (awards, amount, currency, note) =>
  expect(totalOf(awards)).toEqual({
    amount,
    currency,
    awards: awards.length,
    amountsNotStated: awards.filter((award) => award.amount === null).length,
    note,
  }),
);

test.each([
  ['contributed £2500 to community projects and £2000 to the Power Project', ['2500.00', '2000.00']],
  ['£1,234,567.89 and £ 7', ['1234567.89', '7.00']],
  ['2500 to community projects', []],
  ['£12.345', []],
  ['£12.5', []],
  ['£12, of 3', ['12.00']],
])('in %j stand %j', (text, amounts) => expect(printedAmounts(text)).toEqual(amounts));
