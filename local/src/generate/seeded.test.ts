import { seeded } from './seeded.js';

const draws = (count: number, draw: () => number): number[] => Array.from({ length: count }, draw);
const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
const variance = (numbers: readonly number[], middle = mean(numbers)): number =>
  mean(numbers.map((one) => (one - middle) ** 2));

describe('seeded chance', () => {
  it('repeats itself, and differs from one seed to the next', () => {
    const first = draws(5, seeded('a').uniform);
    expect(draws(5, seeded('a').uniform)).toEqual(first);
    expect(draws(5, seeded('b').uniform)).not.toEqual(first);
  });

  it('is the same on every machine', () => expect(seeded('police').poisson(100)).toBe(110));

  it.each([0.3, 4, 75])('draws Poisson numbers: mean and variance are both %d', (expected) => {
    const chance = seeded('poisson');
    const numbers = draws(20_000, () => chance.poisson(expected));
    expect(mean(numbers) / expected).toBeCloseTo(1, 1);
    expect(variance(numbers) / expected).toBeCloseTo(1, 1);
  });

  it('draws nothing where nothing is expected', () => expect(seeded('none').poisson(0)).toBe(0));

  it('draws how many of a sample say yes', () => {
    const chance = seeded('binomial');
    expect(mean(draws(2000, () => chance.binomial(100, 0.3)))).toBeCloseTo(30, 0);
  });

  it('chooses each of a list', () => {
    const chance = seeded('choice');
    expect(new Set(draws(50, () => chance.choice([1, 2, 3])))).toEqual(new Set([1, 2, 3]));
  });
});
