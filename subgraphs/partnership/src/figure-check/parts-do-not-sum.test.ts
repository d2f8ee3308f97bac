import { printed, saidOf, statedFigure } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import { partsDoNotSum } from './parts-do-not-sum.js';

const total = (number: number, ...parts: number[]) => [
  printed('T', String(number), 'outcomes'),
  ...parts.map((part, index) => printed(`P${index}`, String(part), 'outcomes', { partOf: 'T' })),
];
const check = (figures: ReturnType<typeof total>) => saidOf(partsDoNotSum(figures, registers));

test.each([
  [total(20, 14, 4, 1), 'FOUND', '14 + 4 + 1 = 19, and 20 is printed: 1 in no part.'],
  [total(30, 20, 11), 'FOUND', '20 + 11 = 31, and 30 is printed: 1 too many.'],
  [total(1200, 1100, 100), 'NOT_FOUND', '1,100 + 100 = 1,200, as printed.'],
  [total(3, 3, 0), 'NOT_FOUND', '3 + 0 = 3, as printed.'],
])('a total and its parts: %#', (figures, result, detail) =>
  expect(check(figures)).toEqual([[result, detail, figures.map(({ id }) => id).join(' ')]]),
);

test('of shares the numbers beside them are added up', () => {
  const share = (id: string, text: string, numerator: number | null) =>
    printed(id, text, 'per cent', { numerator, partOf: 'T' });
  const whole = printed('T', '8', 'homes');
  expect(check([whole, share('A', '75%', 6), share('B', '25%', 2)])).toEqual([
    ['NOT_FOUND', '6 + 2 = 8, as printed.', 'T A B'],
  ]);
  expect(check([whole, share('A', '75%', 6), share('B', '25%', null)])).toEqual([]);
});

const shares = (...texts: string[]) => [
  printed('T', '640', 'pupils'),
  ...texts.map((text, index) => printed(`P${index}`, text, 'per cent', { partOf: 'T' })),
];

test('shares without a number cannot be more than all', () =>
  expect(check(shares('50%', '30%', '30%'))).toEqual([
    ['FOUND', '50% + 30% + 30% = 110%: more than all.', 'T P0 P1 P2'],
  ]));

test.each([
  ['make up all', shares('50%', '30%', '20%')],
  ['leave some out', shares('50%', '30%')],
  ['are rounded up', shares('51%', '50%')],
  ['are a tenth too many, all rounded up', shares('33.4%', '33.4%', '33.3%')],
  ['are all, but for what binary fractions lose', shares('0.2%', '99.9%')],
  ['are one alone', shares('120%')],
  ['are not exact', shares('50%', '60%').map((figure) => ({ ...figure, qualifier: 'OVER' as const }))],
  ['are changes', shares('50%', '60%').map((figure) => ({ ...figure, kind: 'CHANGE' as const }))],
  [
    'are of two totals',
    [
      ...shares('60%'),
      ...shares('60%').map((figure) => ({ ...figure, id: `U${figure.id}`, partOf: figure.partOf && 'UT' })),
    ],
  ],
])('nothing is said of shares that %s', (_, figures) => expect(check(figures)).toEqual([]));

test('nothing is said of one part alone, of a total without parts, and of parts that are not exact', () => {
  expect(check(total(20, 5))).toEqual([]);
  expect(check(total(20))).toEqual([]);
  const [whole, first, second] = total(20, 5, 5);
  expect(check([whole!, first!, statedFigure('P1', { ...second!, qualifier: 'OVER' })])).toEqual([]);
});
