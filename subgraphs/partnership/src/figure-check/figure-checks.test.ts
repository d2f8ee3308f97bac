import { statedFigure } from '../../test-support/stated-figure.js';
import { registers } from '../../test-support/test-registers.js';
import type { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { checksOf } from './figure-checks.js';

/** The same figures each time: a sequence that only looks like chance (Numerical Recipes). */
function sequence(seed: number) {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return { below, one: <Item>(items: readonly Item[]): Item => items[below(items.length)]! };
}

const numbers = [null, 0, 1, 3, 13, 20, 75.5, 93, 100, 390, 1e9] as const;

function anyFigures(seed: number): StatedFigure[] {
  const { below, one } = sequence(seed);
  const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
  return ids.map((id) => {
    const value = one(numbers);
    const number = value !== null && one([true, true, false]) ? -value : value;
    return statedFigure(id, {
      kind: one(['VALUE', 'CHANGE', 'DIRECTION', 'RANK', 'STATEMENT', 'DEADLINE'] as const),
      subject: one(['crime', 'tasks']),
      sourceLine: 1 + below(2),
      agendaItemId: one(['item-1', 'item-2']),
      value: number,
      printed: value === null ? null : `${value}`,
      unit: value === null ? null : one(['per cent', 'crimes', 'people', 'categories']),
      qualifier: value === null ? null : one(['EXACT', 'EXACT', 'OVER'] as const),
      direction: one([null, 'UP', 'DOWN', 'UNCHANGED'] as const),
      assessment: one(['NOT_STATED', 'IMPROVEMENT', 'CONCERN'] as const),
      periodCode: one([null, '2009/10 H1', '2009/10 Q2', '2010-01-17', '2011']),
      areaCode: one([null, 'E07000111', '29UKGK', 'E99999999']),
      areaText: one([null, 'the District', 'ward']),
      numerator: one(numbers),
      denominator: one(numbers),
      sampleSize: one([...numbers, 0.5, 20.5]),
      partOf: one([null, null, ...ids]),
      category: one([null, 'GREEN', 'RED']),
      comparedWithId: one([null, ...ids]),
      comparator: one([
        null,
        { place: 1 + below(3), groupText: one([null, 'Kent']), group: null, size: null, basis: null, categories: null },
      ]),
    });
  });
}

test('whatever is stated, every rule answers in words, of figures that were stated', () => {
  for (let seed = 1; seed <= 3000; seed += 1) {
    const figures = anyFigures(seed);
    for (const { rule, detail, figures: about } of checksOf(figures, registers)) {
      const told = `${seed} ${rule}: ${detail}`;
      if (/NaN|undefined|Infinity|null|\s\.|\s\s/.test(detail) || detail.length < 10) throw new Error(told);
      if (about.length === 0 || about.some((figure) => !figures.includes(figure))) throw new Error(told);
    }
  }
});

test('the gravest come first, and the same figures are looked at once', () => {
  const figures = anyFigures(7);
  const checks = checksOf(figures, registers);
  const order = checks.map(({ severity }) => ['ERROR', 'WARNING', 'INFO'].indexOf(severity));
  expect(order).toEqual([...order].sort());
  expect(checksOf(figures, registers)).toBe(checks);
  expect(checksOf([], registers)).toEqual([]);
});
