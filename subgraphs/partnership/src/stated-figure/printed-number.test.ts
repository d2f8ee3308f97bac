import { numbersIn, readPrinted, roundingOf } from './printed-number.js';

test.each([
  ['413,000', 413_000],
  ['93%', 93],
  ['3.4 per cent', 3.4],
  ['£2500', 2500],
  ['£1.02m', 1_020_000],
  ['£9.5k', 9500],
  ['118.7 thousand', 118_700],
  ['11 million', 11_000_000],
  ['50p', 50],
  ['no', 0],
  ['None', 0],
  ['one', 1],
  ['a single', 1],
  ['Eleven', 11],
  ['forty', 40],
  ['forty-two', 42],
  ['ninety nine', 99],
  ['a dozen', 12],
  ['a hundred', 100],
  ['three hundred', 300],
  ['two thousand', 2000],
  ['lowest', 1],
  ['3rd', 3],
])('%s is %d', (printed, number) => expect(readPrinted(printed)).toBe(number));

test.each([
  '',
  'some',
  '1,23',
  '12.',
  'forty-twelve',
  'two three',
  'six hundred and one',
  'hundreds',
  '12/04',
  'one of',
])('%j is no number', (printed) => expect(readPrinted(printed)).toBeNull());

test('the digits of a share say to what it is rounded', () =>
  expect(['93%', '73.7%', '0.25 per cent'].map(roundingOf)).toEqual([1, 0.1, 0.01]));

test('all numbers of a line', () =>
  expect(numbersIn('20 outcomes: 74% (14) green, 21.5% of 1,234')).toEqual([20, 74, 14, 21.5, 1234]));
