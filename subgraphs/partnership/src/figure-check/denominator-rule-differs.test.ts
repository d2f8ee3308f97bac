import { printed, saidOf } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { denominatorRuleDiffers } from './denominator-rule-differs.js';

/** A total, with parts as [percent, number]. */
const line = (subject: string, total: number, parts: [number, number][], item = 'item-01'): StatedFigure[] => [
  printed(subject, String(total), 'lines', { subject, agendaItemId: item }),
  ...parts.map(([percent, numerator], index) =>
    printed(`${subject}-${index}`, `${percent}%`, 'per cent', {
      subject,
      numerator,
      partOf: subject,
      agendaItemId: item,
    }),
  ),
];
const check = (...lines: StatedFigure[][]) =>
  saidOf(denominatorRuleDiffers(lines.flat(), registers)).map(([result, detail]) => [result, detail]);

const ofAll = line('schools', 40, [[50, 20], [25, 10], [25, 10]]); // prettier-ignore
const ofListed = line('homes', 20, [[74, 14], [21, 4], [5, 1]]); // prettier-ignore

test('one line leaves out what is in no part, the next does not', () =>
  expect(check(ofListed, ofAll)).toEqual([
    [
      'FOUND',
      'homes: percentages of the 19 in the parts, not of 20 (of which they are 70, 20 and 5); schools: percentages of all 40.',
    ],
  ]));

test('two lines that do the same agree, whichever it is', () => {
  expect(
    check(
      ofAll,
      line('clubs', 8, [
        [75, 6],
        [25, 2],
      ]),
    ),
  ).toEqual([
    // prettier-ignore
    ['NOT_FOUND', 'schools: percentages of all 40; clubs: percentages of all 8.'],
  ]);
  expect(check(ofListed, line('clubs', 5, [[50, 2], [50, 2]]))[0]![0]).toBe('NOT_FOUND'); // prettier-ignore
});

const ofEither = line('pupils', 640, [[91, 580], [6, 40], [3, 19]]); // prettier-ignore

test('a line that fits both goes with either, and does not make two others agree', () => {
  const either = 'pupils: percentages of all 640, or of the 639 in the parts';
  const homes = 'homes: percentages of the 19 in the parts, not of 20 (of which they are 70, 20 and 5)';
  expect(check(ofListed, ofEither)).toEqual([['NOT_FOUND', `${homes}; ${either}.`]]);
  expect(check(ofEither, ofAll)).toEqual([['NOT_FOUND', `${either}; schools: percentages of all 40.`]]);
  expect(check(ofListed, ofEither, ofAll)[0]![0]).toBe('FOUND');
});

test('percentages that are of neither are said to be so', () =>
  expect(
    check(
      line('clubs', 10, [
        [30, 5],
        [20, 2],
      ]),
    ),
  ).toEqual([
    // prettier-ignore
    ['FOUND', 'clubs: the percentages are neither of 10, as printed, nor of the 7 that the parts give.'],
  ]));

test('nothing is said of one line alone, and of lines of different items', () => {
  expect(check(ofListed)).toEqual([]);
  expect(check(ofListed, line('clubs', 8, [[75, 6], [25, 2]], 'item-02'))).toEqual([]); // prettier-ignore
});
