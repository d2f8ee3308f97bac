import { printed, saidOf, statedFigure } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { uncountedCategory } from './uncounted-category.js';

const spokenOf = (category: string | null, stated: Partial<StatedFigure> = {}) =>
  statedFigure('S', { kind: 'STATEMENT', subject: 'projects', sourceLine: 9, category, ...stated });
const printedAs = (total: string, parts: Record<string, string>) => [
  printed('T', total, 'projects', { subject: 'projects', sourceLine: 4 }),
  ...Object.entries(parts).map(([category, count]) =>
    printed(category, count, 'projects', { category, partOf: 'T', sourceLine: 4 }),
  ),
];
const check = (...figures: StatedFigure[]) => saidOf(uncountedCategory(figures, registers));

test('the late ones, of projects that are all printed as finished or running', () =>
  expect(check(...printedAs('9', { FINISHED: '7', RUNNING: '2' }), spokenOf('LATE'))).toEqual([
    [
      'FOUND',
      'LATE is spoken of on line 9; the 9 of line 4 are printed as 7 FINISHED and 2 RUNNING: none is LATE.',
      'T FINISHED RUNNING S',
    ],
  ]));

test('they may be those that stand in no part', () =>
  expect(check(...printedAs('10', { FINISHED: '7', RUNNING: '2' }), spokenOf('LATE'))).toEqual([
    [
      'NEEDS_CONFIRMATION',
      'LATE is spoken of on line 9; the 10 of line 4 are printed as 7 FINISHED and 2 RUNNING, which is not all.',
      'T FINISHED RUNNING S',
    ],
  ]));

test.each<[string, StatedFigure]>([
  ['a part that is printed', spokenOf('RUNNING')],
  ['a statement that names no part', spokenOf(null)],
  ['another subject', spokenOf('LATE', { subject: 'homes' })],
])('nothing is said of %s', (_, spoken) =>
  expect(check(...printedAs('9', { FINISHED: '7', RUNNING: '2' }), spoken)).toEqual([]),
);

test('nothing is said of totals of two periods, and of parts without a name', () => {
  const [total, ...parts] = printedAs('9', { FINISHED: '7', RUNNING: '2' });
  expect(check({ ...total!, periodCode: '2014' }, ...parts, spokenOf('LATE', { periodCode: '2015' }))).toEqual([]);
  expect(check(total!, ...parts.map((part) => ({ ...part, category: null })), spokenOf('LATE'))).toEqual([]);
});
