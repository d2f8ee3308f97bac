import type { Rag } from '../plan-line/plan-line.entity.js';
import { statedRollUp } from './stated-roll-up.js';

type Printed = [rag: Rag, count: number, percent: number | null][];
const stated = (total: number, printed: Printed) =>
  statedRollUp(
    { line: 94, quote: 'as printed', total, counts: printed.map(([rag, count, percent]) => ({ rag, count, percent })) },
    'sevenoaks-csp/2009-12-03',
  );

test('outcomes that do not add up leave one unrated, and their percentages are of the rated', () =>
  expect(
    stated(20, [
      ['GREEN', 14, 74],
      ['AMBER', 4, 21],
      ['RED', 1, 5],
    ]),
  ).toEqual({
    meetingId: 'sevenoaks-csp/2009-12-03',
    total: 20,
    rated: 19,
    unrated: 1,
    counts: [
      {
        rag: 'GREEN',
        count: 14,
        printedPercent: 74,
        ofAll: { numerator: 14, denominator: 20, percent: 70 },
        ofRated: { numerator: 14, denominator: 19, percent: 73.7 },
      },
      {
        rag: 'AMBER',
        count: 4,
        printedPercent: 21,
        ofAll: { numerator: 4, denominator: 20, percent: 20 },
        ofRated: { numerator: 4, denominator: 19, percent: 21.1 },
      },
      {
        rag: 'RED',
        count: 1,
        printedPercent: 5,
        ofAll: { numerator: 1, denominator: 20, percent: 5 },
        ofRated: { numerator: 1, denominator: 19, percent: 5.3 },
      },
    ],
    derived: [
      {
        rag: 'NOT_STATED',
        count: 1,
        printedPercent: null,
        ofAll: { numerator: 1, denominator: 20, percent: 5 },
        ofRated: null,
      },
    ],
    percentBase: 'RATED',
    quote: 'as printed',
    sourceLine: 94,
  }));

test('actions that add up without a red one have none, and their percentages are of all', () => {
  const { rated, unrated, counts, derived, percentBase } = stated(64, [
    ['GREEN', 58, 91],
    ['AMBER', 4, 6],
    ['INFORMATION_MISSING', 2, 3],
  ]);
  expect({ rated, unrated, percentBase }).toEqual({ rated: 62, unrated: 2, percentBase: 'ALL' });
  expect(counts.map(({ rag, ofAll, ofRated }) => [rag, ofAll.percent, ofRated?.percent ?? null])).toEqual([
    ['GREEN', 90.6, 93.5],
    ['AMBER', 6.3, 6.5],
    ['INFORMATION_MISSING', 3.1, null],
  ]);
  expect(derived).toEqual([
    {
      rag: 'RED',
      count: 0,
      printedPercent: null,
      ofAll: { numerator: 0, denominator: 64, percent: 0 },
      ofRated: { numerator: 0, denominator: 62, percent: 0 },
    },
  ]);
});

test.each<[base: string, total: number, printed: Printed]>([
  [
    'EITHER',
    10,
    [
      ['GREEN', 5, 50],
      ['AMBER', 3, 30],
      ['RED', 2, 20],
    ],
  ],
  [
    'NEITHER',
    10,
    [
      ['GREEN', 5, 51],
      ['RED', 5, 49],
    ],
  ],
  [
    'NOT_STATED',
    10,
    [
      ['GREEN', 5, null],
      ['RED', 5, null],
    ],
  ],
  [
    'RATED',
    9,
    [
      ['GREEN', 5, 62.5],
      ['RED', 3, 37.5],
    ],
  ],
  [
    'ALL',
    9,
    [
      ['GREEN', 5, 55.6],
      ['RED', 3, null],
    ],
  ],
  ['NEITHER', 0, [['GREEN', 0, 0]]],
])('percentages may follow from %s of %i: %j', (base, total, printed) =>
  expect(stated(total, printed).percentBase).toBe(base),
);

test('counts that are more than the total leave nothing to derive, and no percentage above nothing', () => {
  const more = stated(3, [
    ['GREEN', 3, null],
    ['RED', 1, null],
  ]);
  expect([more.rated, more.unrated, more.derived]).toEqual([4, -1, []]);
  expect(
    stated(0, [
      ['GREEN', 0, null],
      ['AMBER', 0, null],
      ['RED', 0, null],
    ]).counts[0]!.ofAll,
  ).toEqual({
    numerator: 0,
    denominator: 0,
    percent: null,
  });
});
