import { printed, saidOf } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import type { RankComparator } from '../stated-figure/rank-comparator.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { incompleteComparator } from './incomplete-comparator.js';

const whole: RankComparator = {
  place: 1,
  groupText: 'the districts of Kent',
  group: 'kent-districts',
  size: 12,
  basis: 'per 1,000 population',
  categories: null,
};
const rank = (id: string, text: string, unit: string, comparator: Partial<RankComparator>): StatedFigure =>
  printed(id, text, unit, { kind: 'RANK', comparator: { ...whole, ...comparator } });
const check = (...figures: StatedFigure[]) => saidOf(incompleteComparator(figures, registers));

test('in a rank that says everything nothing is found', () =>
  expect(check(rank('R', '1', 'place', {}))).toEqual([
    ['NOT_FOUND', 'It says among whom, of how many, and by what.', 'R'],
  ]));

test.each<[Partial<RankComparator>, string]>([
  [
    { groupText: 'Kent', group: null, size: null, basis: null },
    'Not stated: which Kent is meant (POLICE_FORCE_AREA E23000032 and COUNTY E10000016), how many are ranked and whether counts or rates are ranked.',
  ],
  [{ groupText: null, group: null, size: null }, 'Not stated: among whom and how many are ranked.'],
  [{ groupText: 'our family', group: null }, 'Not stated: who is in our family.'],
  [{ basis: null }, 'Not stated: whether counts or rates are ranked.'],
])('what a rank leaves out is said: %j', (comparator, detail) =>
  expect(check(rank('R', '1', 'place', comparator))).toEqual([['NEEDS_CONFIRMATION', detail, 'R']]),
);

const inCategories = (id: string, text: string, comparator: Partial<RankComparator>) =>
  rank(id, text, 'categories', { categories: 20, ...comparator });

test('who is first in more categories than among the first three is so in another group', () => {
  const three = inCategories('A', '8', { place: 3 });
  const first = inCategories('B', '11', { place: 1, groupText: null, group: null });
  expect(check(three, first).at(-1)).toEqual([
    'FOUND',
    'To be among the first 3 in 8 categories and first in 11 is not possible in one group; only one is named.',
    'A B',
  ]);
});

test('nothing of the kind is said where it fits, and where two groups are named', () => {
  const failing = (...figures: StatedFigure[]) => check(...figures).filter(([result]) => result === 'FOUND');
  const three = inCategories('A', '8', { place: 3 });
  expect(failing(three, inCategories('B', '8', { place: 1 }))).toEqual([]);
  expect(failing(three, inCategories('B', '11', { place: 5 }))).toEqual([]);
  expect(failing(three, inCategories('B', '11', { place: 1, groupText: 'England' }))).toEqual([]);
  expect(check(printed('V', '8', 'categories'))).toEqual([]);
});
