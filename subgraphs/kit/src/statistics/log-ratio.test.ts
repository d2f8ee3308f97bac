import { logRatio } from './log-ratio.js';

const once = (count: number) => ({ count, exposure: 1 });
const percent = (limits: { lower: number; upper: number } | null) =>
  limits && [limits.lower, limits.upper].map((limit) => (100 * (limit - 1)).toFixed(1));

// The minutes of 3 December 2009 (line 72): 13% and 390 fewer crimes, no counts; exactly 13% were 3,000 and 2,610.
it('2,610 crimes after 3,000 are 17.4 to 8.3 percent fewer', () =>
  expect(percent(logRatio(once(2610), once(3000)))).toEqual(['-17.4', '-8.3']));

// By hand: ln(2) ± 1.959964 × √(1/20 + 1/10) = 0.693147 ± 0.759091.
it('10 and 20 differ by a factor that may be less than 1', () => {
  const limits = logRatio(once(20), once(10))!;
  expect(limits.lower).toBeCloseTo(Math.exp(0.693147 - 0.759091), 5);
  expect(limits.upper).toBeCloseTo(Math.exp(0.693147 + 0.759091), 5);
});

it('of rates takes the people into account: as many events among twice as many are half the rate', () => {
  const { lower, upper } = logRatio({ count: 50, exposure: 2000 }, { count: 50, exposure: 1000 })!;
  expect(Math.sqrt(lower * upper)).toBeCloseTo(0.5, 12);
});

it.each([
  [0, 5],
  [5, 0],
  [0, 0],
])('has no limits for %d after %d', (now, then) => expect(logRatio(once(now), once(then))).toBeNull());

it('refuses what is no count, and a rate on nothing', () => {
  expect(() => logRatio(once(-1), once(5))).toThrow('0 or more; got -1.');
  expect(() => logRatio(once(5), once(1.5))).toThrow('0 or more; got 1.5.');
  expect(() => logRatio(once(5), { count: 5, exposure: 0 })).toThrow('a number above 0; got 0.');
});
