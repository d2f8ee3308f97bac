import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { minutesText } from '../../test-support/partnership-database.js';
import { linesOf } from '../minutes-import/quote.js';
import { figuresIn, printedFigures } from './figure.js';
import { readMinutes } from './read-minutes.js';

const fixtures = fileURLToPath(new URL('../../test-fixtures/', import.meta.url));
const figuresOf = (text: string) =>
  printedFigures(readMinutes(text), linesOf(text)).map(({ line, printed }) => [line, printed] as const);

test('every number of the sample that counts something is found, and no date, reference, time or ordinal', () =>
  expect(figuresOf(minutesText).map(([line, printed]) => `${line} ${printed}`)).toEqual([
    ...['40 1,000', '42 700', '42 no', '44 3', '48 100', '72 13%', '72 390', '76 24'],
    ...['82 65%', '82 93%', '82 20', '82 3', '84 3', '84 8', '84 11'],
    ...['94 20', '94 74%', '94 14', '94 21%', '94 4', '94 5%', '94 1'],
    ...['96 64', '96 91%', '96 58', '96 6%', '96 4', '96 3%', '96 2'],
    ...['130 146', '130 145', '132 11 million', '132 20', '192 £2500', '192 £2000', '198 two'],
    ...['204 6', '204 413,000', '208 75%', '212 one', '216 no'],
  ]));

test.each([
  ['There were 1,234 calls on 3 May 2012, 5.5% more than in 2011.', ['1,234', '5.5%']],
  ['A grant of £1.2 million, or £4.1k a head, pays for five posts.', ['£1.2 million', '£4.1k', 'five']],
  ['Half of the 60 tenants replied; only one objected.', ['Half', '60', 'one']],
  ['There are currently no projects, and there was no take-up.', ['no', 'no']],
  ['In 2009 2000 leaflets were printed.', ['2000']],
  ['31 actions: 24 green and 7 amber', ['31', '24', '7']],
])('%s', (text, found) => expect(figuresIn(text).map(({ printed }) => printed)).toEqual(found));

test.each([
  'The meeting of 3 December 2009 began at 10.30am and ended at 12:45; the next is on Friday 11 June, 10am -12pm.',
  'See item 3.1, minute 4, paragraphs 2 and 3, Appendix 2, page 7 and section 17 of the Act 1998.',
  'Lines 1.4c, 2.7 and 1.8a of the 2008-2011 strategy are due in quarter 3 of 2009/10 and in quarters 3 and 4.',
  'NI 18, NI18, A21, CSP/12/04 and 14/00123/FUL were noted; ring 101 or 01732 227000.',
  'The 2nd newsletter is for 10 to 17 year olds, under 18s and those aged 16-24; rates are per 1,000 population.',
  'It took place two weeks ago; the next three months will tell. There were no objections and no apologies.',
  'Sample Street 24/7: the first, third and 21st.',
])('nothing is counted in: %s', (text) => expect(figuresIn(text)).toEqual([]));

/** What a person found in minutes on which the reading of figures was never tried while it was written: [line, number]. */
const expected = JSON.parse(readFileSync(`${fixtures}figures/held-out-figures.json`, 'utf8')) as Record<
  string,
  [number, string][]
>;

test('of the figures in foreign minutes most are found, and little else', () => {
  const counted = { found: 0, missed: 0, mistaken: 0 };
  for (const [file, wanted] of Object.entries(expected)) {
    const left = wanted.map(([, printed]) => printed);
    for (const [, printed] of figuresOf(readFileSync(`${fixtures}held-out/${file}`, 'utf8'))) {
      const at = left.indexOf(printed);
      if (at < 0) counted.mistaken += 1;
      else {
        left.splice(at, 1);
        counted.found += 1;
      }
    }
    counted.missed += left.length;
  }
  expect(counted).toEqual({ found: 77, missed: 5, mistaken: 10 });
});
