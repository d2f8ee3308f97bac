import { findDates, onOrAfter } from './date.js';

const printed = (text: string) =>
  findDates(text).map(({ rawText, day, month, year, weekday }) => [rawText, day, month, year, weekday]);

it.each([
  ['held on 3 December 2009', [['3 December 2009', 3, 12, 2009, null]]],
  ['Thursday 12th March 2015 at 2.00pm', [['Thursday 12th March 2015', 12, 3, 2015, 4]]],
  ['Thursday, the 12 th of March, 2015', [['Thursday, the 12 th of March, 2015', 12, 3, 2015, 4]]],
  ['December 3, 2009', [['December 3, 2009', 3, 12, 2009, null]]],
  [
    '03/12/09 and 03.12.2009',
    [
      ['03/12/09', 3, 12, 2009, null],
      ['03.12.2009', 3, 12, 2009, null],
    ],
  ],
  ['2009-12-03', [['2009-12-03', 3, 12, 2009, null]]],
  ['Monday 6 Sept, 10am', [['Monday 6 Sept', 6, 9, null, 1]]],
  ["4 March '10", [["4 March '10", 4, 3, 2010, null]]],
])('"%s" gives its dates', (text, expected) => expect(printed(text)).toEqual(expected));

it.each([
  ['31 June 2010'],
  ['the 2008/09 plan'],
  ['1.2 & 1.3 regarding vehicle crime'],
  ['12 may be enough'.replace('may', 'of those may')],
  ['13% (14) green, 21% (4) amber'],
  ['section 215'],
])('"%s" holds no date', (text) => expect(printed(text)).toEqual([]));

it.each([
  ['7 December', '2009-12-07'],
  ['3 December', '2009-12-03'],
  ['17 January', '2010-01-17'],
  ['17 January 2012', '2012-01-17'],
])('after 3 December 2009, "%s" is %s', (text, expected) => {
  const [mention] = findDates(text);
  expect(mention && onOrAfter(mention, '2009-12-03')).toBe(expected);
});
