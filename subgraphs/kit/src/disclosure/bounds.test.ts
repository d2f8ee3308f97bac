import { seeded } from '../../test-support/random-tables.js';
import { propagate, relationsOf, type SumOfVariables } from './bounds.js';
import { confirm } from './linear-program.js';

/** Two rows and two columns of small counts, with their totals: 0 to 3 the counts, 4 and 5 the rows, 6 and 7 the columns, 8 all. */
const linked: SumOfVariables[] = [
  { total: 4, parts: [0, 1], isOpen: false },
  { total: 5, parts: [2, 3], isOpen: false },
  { total: 6, parts: [0, 2], isOpen: false },
  { total: 7, parts: [1, 3], isOpen: false },
  { total: 8, parts: [4, 5], isOpen: false },
  { total: 8, parts: [6, 7], isOpen: false },
];
const flat: SumOfVariables[] = [{ total: 4, parts: [0, 1, 2, 3], isOpen: false }];
const openFlat: SumOfVariables[] = [{ total: 4, parts: [0, 1, 2, 3], isOpen: true }];
const most = 6;

interface Limits {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** Counts at random, and limits around each of them and their totals. */
function randomLimits(random: () => number, sums: readonly SumOfVariables[], size: number): Limits {
  const counts = new Array<number>(size).fill(0).map((_, at) => (at < 4 ? Math.floor(random() * (most + 1)) : 0));
  for (const { total, parts, isOpen } of sums)
    counts[total] = parts.reduce((sum, part) => sum + counts[part]!, 0) + (isOpen ? Math.floor(random() * 3) : 0);
  const slack = (): number => Math.floor(random() * 4);
  return {
    low: Float64Array.from(counts, (count, at) => Math.max(0, at < 4 && random() < 0.5 ? 0 : count - slack())),
    high: Float64Array.from(counts, (count, at) => (at < 4 ? most : random() < 0.2 ? Infinity : count + slack())),
  };
}

/** What every count can be, found by trying everything. */
function byTrying(sums: readonly SumOfVariables[], { low, high }: Limits): [low: number, high: number][] {
  const limits = Array.from({ length: low.length }, (): [number, number] => [Infinity, -Infinity]);
  for (let code = 0; code < (most + 1) ** 4; code++) {
    const counts = [0, 1, 2, 3].map((at) => Math.floor(code / (most + 1) ** at) % (most + 1));
    let atLeast = 0;
    for (const { total, parts, isOpen } of sums) {
      counts[total] = parts.reduce((sum, part) => sum + counts[part]!, 0);
      if (isOpen) atLeast = counts[total];
    }
    const isOpenSum = sums.some(({ isOpen }) => isOpen);
    const totalMost = isOpenSum ? Math.max(atLeast, high.at(-1)!) : counts.at(-1)!;
    if (isOpenSum) counts[counts.length - 1] = Math.max(atLeast, low.at(-1)!);
    if (counts.some((count, at) => count < low[at]! || count > high[at]!)) continue;
    counts.forEach((count, at) => {
      limits[at] = [Math.min(limits[at]![0], count), Math.max(limits[at]![1], count)];
    });
    if (isOpenSum) limits[counts.length - 1]![1] = totalMost;
  }
  return limits;
}

const narrowedBy = (sums: readonly SumOfVariables[], { low, high }: Limits): [number, number][] => {
  const limits = { low: low.slice(), high: high.slice() };
  propagate(relationsOf(sums, low.length), limits.low, limits.high);
  return Array.from(limits.low, (least, at) => [least, limits.high[at]!]);
};

describe('bounds', () => {
  it.each([
    ['closed', flat],
    ['open', openFlat],
  ])('of one %s sum are what trying everything finds', (_, sums) => {
    const random = seeded(1);
    for (let table = 0; table < 60; table++) {
      const limits = randomLimits(random, sums, 5);
      expect(narrowedBy(sums, limits)).toEqual(byTrying(sums, limits));
    }
  });

  it('of linked sums leave everything possible that is possible', () => {
    const random = seeded(2);
    for (let table = 0; table < 60; table++) {
      const limits = randomLimits(random, linked, 9);
      const possible = byTrying(linked, limits);
      narrowedBy(linked, limits).forEach(([low, high], at) => {
        expect(low).toBeLessThanOrEqual(possible[at]![0]);
        expect(high).toBeGreaterThanOrEqual(possible[at]![1]);
      });
    }
  });

  it('of counts of which one may be below zero narrow what can be narrowed', () => {
    const low = Float64Array.of(-Infinity, 1, 10);
    const high = Float64Array.of(Infinity, 7, 12);
    propagate(relationsOf([{ total: 2, parts: [0, 1], isOpen: false }], 3), low, high);
    expect([[...low], [...high]]).toEqual([
      [3, 1, 10],
      [11, 7, 12],
    ]);
  });
});

describe('linear programming', () => {
  it('finds the counts narrowed that trying everything finds narrowed, and no other', async () => {
    const random = seeded(3);
    let narrowedAtAll = 0;
    for (let table = 0; table < 60; table++) {
      const { low, high } = randomLimits(random, linked, 9);
      const possible = byTrying(linked, { low, high });
      const guarded = [0, 1, 2, 3].map((variable) => ({ variable, withheldUpTo: 4 }));
      const expected = guarded.filter(({ variable }) => possible[variable]![1] - possible[variable]![0] + 1 < 4);
      const narrowed = await confirm(relationsOf(linked, 9), low, high, guarded);
      expect(narrowed.map(({ variable }) => variable)).toEqual(expected.map(({ variable }) => variable));
      narrowedAtAll += expected.length;
    }
    expect(narrowedAtAll).toBeGreaterThan(20);
  });

  it('counts as narrowed what cannot be decided', async () => {
    const low = Float64Array.of(8, 8, 1);
    const high = Float64Array.of(9, 9, 7);
    const narrowed = await confirm(relationsOf([{ total: 2, parts: [0, 1], isOpen: false }], 3), low, high, [
      { variable: 2, withheldUpTo: 7 },
    ]);
    expect(narrowed).toHaveLength(1);
  });
});
