import { printed, saidOf } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { impliedBefore, changesDoNotFit } from './changes-do-not-fit.js';

const change = (id: string, text: string, unit: string, value: number, stated: Partial<StatedFigure> = {}) =>
  printed(id, text, unit, { kind: 'CHANGE', value, subject: 'crime', ...stated });
const check = (...figures: StatedFigure[]) => saidOf(changesDoNotFit(figures, registers));

test('13% and 390 fewer', () =>
  expect(check(change('P', '13%', 'per cent', -13), change('N', '390', 'crimes', -390))).toEqual([
    [
      'NOT_FOUND',
      '390 and 13% fit together: before between 2,889 and 3,120, after between 2,499 and 2,730; exactly 13% is 3,000 before and 2,610 after.',
      'P N',
    ],
    [
      'NOT_FOUND',
      'From 3,000 before, the change lies between −17.4 and −8.3 percent (log-ratio Poisson, 95 percent): more than chance.',
      'P N',
    ],
  ]));

test.each([
  [-390, 13, 1],
  [7, 4, 1],
  [-3, 33, 1],
  [12, 5.5, 0.1],
  [-20, 50, 1],
])('what a change of %i and %d percent implies is what trying every number gives', (number, percent, step) => {
  const all = Array.from({ length: 20_000 }, (_, before) => before + 1).filter(
    (before) => before + number >= 0 && Math.abs((100 * Math.abs(number)) / before - percent) <= step / 2 + 1e-9,
  );
  expect(impliedBefore(number, { percent, step })).toEqual({ least: all[0], most: all.at(-1) });
});

test('few may have changed by chance', () => {
  const [, chance] = check(change('P', '25%', 'per cent', 25), change('N', '3', 'thefts', 3));
  expect(chance).toEqual([
    'FOUND',
    'From 12 before, the change lies between −41.5 and 167.0 percent (log-ratio Poisson, 95 percent): it may be chance.',
    'P N',
  ]);
});

test('no count changes by one and 34 percent at once', () => {
  expect(check(change('P', '34%', 'per cent', 34), change('N', '1', 'thefts', 1))).toEqual([
    ['FOUND', 'No whole number changes by both 1 and 34%.', 'P N'],
  ]);
});

test('one cannot rise while the other falls', () =>
  expect(check(change('P', '13%', 'per cent', -13), change('N', '390', 'crimes', 390))).toEqual([
    ['FOUND', 'One says that it rose, the other that it fell.', 'P N'],
  ]));

test('a count that is stated beside them has to lie between', () => {
  const both = [change('P', '13%', 'per cent', -13), change('N', '390', 'crimes', -390)];
  const now = (text: string) => printed('V', text, 'crimes', { subject: 'crime' });
  expect(check(...both, now('2,610')).map(([result]) => result)).toEqual(['NOT_FOUND', 'NOT_FOUND']);
  expect(check(...both, now('5,000'))).toEqual([
    ['FOUND', expect.stringMatching(/after between 2,499 and 2,730; .* 5,000 is stated\.$/), 'P N V'],
  ]);
});

test.each([
  ['13%', '8', 'percentage points'],
  ['10%', '3', 'minutes'],
  ['10%', '£450', 'GBP'],
  ['10%', '450', 'pounds'],
  ['10%', '4', 'crimes per 1,000 residents'],
])('%s and %s %s are no change of a count, of which chance could be asked', (percent, number, unit) => {
  const fall = (id: string, text: string, of: string) =>
    change(id, text, of, -Number.parseFloat(text.replace('£', '')));
  expect(check(fall('P', percent, 'per cent'), fall('N', number, unit))).toEqual([]);
});

test('nothing is said of one of them alone, of what is not exact, and of changes of something else', () => {
  const percent = change('P', '13%', 'per cent', -13);
  const number = change('N', '390', 'crimes', -390);
  expect(check(percent)).toEqual([]);
  expect(check(number)).toEqual([]);
  expect(check(percent, { ...number, qualifier: 'OVER' })).toEqual([]);
  expect(check(percent, { ...number, subject: 'tasks' })).toEqual([]);
  expect(check(percent, { ...number, periodCode: '2015' })).toEqual([]);
  expect(check(percent, { ...number, sourceLine: 40 })).toEqual([]);
});
