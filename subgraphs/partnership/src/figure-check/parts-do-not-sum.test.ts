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

test('nothing is said of one part alone, of a total without parts, and of parts that are not exact', () => {
  expect(check(total(20, 5))).toEqual([]);
  expect(check(total(20))).toEqual([]);
  const [whole, first, second] = total(20, 5, 5);
  expect(check([whole!, first!, statedFigure('P1', { ...second!, qualifier: 'OVER' })])).toEqual([]);
});
