import { lineOf, linesOf, standsOn } from './quote.js';

const lines = linesOf('one\r\n\r\n  two\tand   three \nfour');

test('lines count as cat -n does, whatever ends them', () =>
  expect(lines).toEqual(['one', '', 'two and three', 'four']));

test.each([
  [3, 'two and three', true],
  [3, 'and  three', true],
  [3, 'Two', false],
  [4, 'two', false],
  [0, 'one', false],
  [9, 'one', false],
])('on line %i, %j stands: %s', (line, quote, stands) => expect(standsOn(lines, line, quote)).toBe(stands));

test('a quote is found on its first line, or on none', () => {
  expect(lineOf(lines, 'and three')).toBe(3);
  expect(lineOf(lines, 'five')).toBeNull();
});
