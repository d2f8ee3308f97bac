import { type Ranked, rankOf } from './rank.js';

const interval = (lower: number, upper: number) => ({ lower, upper, level: 95, method: 'Byar' });
const one = (area: string, value: number, limits: [number, number] | null = null): Ranked => ({
  area,
  value,
  interval: limits && interval(...limits),
});

describe('a rank', () => {
  const plain = [one('a', 3), one('b', 1), one('c', 3), one('d', 7)];
  const ranks = (polarity: 'LOW_IS_GOOD' | 'HIGH_IS_GOOD' | 'NEITHER') =>
    plain.map((area) => [area.area, rankOf(area, plain, polarity).rank, rankOf(area, plain, polarity).ties]);

  it('is 1 for the lowest where less is better; equal values share one, and the next is passed over', () =>
    expect(ranks('LOW_IS_GOOD')).toEqual([
      ['a', 2, 2],
      ['b', 1, 1],
      ['c', 2, 2],
      ['d', 4, 1],
    ]));

  it.each(['HIGH_IS_GOOD', 'NEITHER'] as const)('is 1 for the highest where %s', (polarity) =>
    expect(ranks(polarity)).toEqual([
      ['a', 2, 2],
      ['b', 4, 1],
      ['c', 2, 2],
      ['d', 1, 1],
    ]),
  );

  it('names the areas that it cannot be told from, and those of them that stand next to it', () => {
    const all = [one('a', 1, [0.5, 2]), one('b', 3, [1.8, 4]), one('c', 3.5, [2.5, 5]), one('d', 9, [3.9, 12])];
    expect(rankOf(all[1]!, all, 'LOW_IS_GOOD')).toEqual({
      rank: 2,
      ties: 1,
      overlapping: ['a', 'c', 'd'],
      neighbours: ['a', 'c'],
    });
    expect(rankOf(all[0]!, all, 'LOW_IS_GOOD')).toMatchObject({ overlapping: ['b'], neighbours: ['b'] });
  });

  it('overlaps nothing that it is clearly apart from, and says nothing of overlaps without an interval', () => {
    const apart = [one('a', 1, [0.5, 2]), one('b', 9, [7, 12]), one('c', 5)];
    expect(rankOf(apart[0]!, apart, 'LOW_IS_GOOD')).toMatchObject({ overlapping: [], neighbours: [] });
    expect(rankOf(apart[2]!, apart, 'LOW_IS_GOOD')).toMatchObject({ overlapping: null, neighbours: [] });
  });

  it('is 1 of 1 alone', () =>
    expect(rankOf(plain[0]!, [plain[0]!], 'LOW_IS_GOOD')).toMatchObject({ rank: 1, ties: 1 }));
});
