import { wilson } from './wilson.js';

// Public Health England (now OHID), R package PHEindicatormethods 2.1.0, test data of phe_proportion.
it.each([
  [65, 100, 95, 0.552544433, 0.736357518],
  [1045, 5000, 95, 0.197955499, 0.220491303],
  [1, 100, 95, 0.001767432, 0.054486196],
  [65, 100, 99.8, 0.495494657, 0.778354061],
])('%d of %d at %d percent: %d to %d, as PHEindicatormethods gives it', (part, whole, level, lower, upper) => {
  const limits = wilson({ part, whole }, level);
  // The digits are cut there, not rounded.
  expect(Math.abs(limits.lower - lower)).toBeLessThan(1e-9);
  expect(Math.abs(limits.upper - upper)).toBeLessThan(1e-9);
});

it('13 of 20 people who are confident: 43.3 to 81.9 percent', () => {
  const { lower, upper } = wilson({ part: 13, whole: 20 });
  expect([lower, upper].map((limit) => (100 * limit).toFixed(1))).toEqual(['43.3', '81.9']);
});

it('ends at 0 and at 1 exactly', () => {
  expect(wilson({ part: 0, whole: 7 }).lower).toBe(0);
  expect(wilson({ part: 7, whole: 7 }).upper).toBe(1);
});

it('is wider for a weighted sample, which counts as fewer people', () => {
  const asked = wilson({ part: 65, whole: 100 });
  const weighted = wilson({ part: 65 / 1.5, whole: 100 / 1.5 });
  expect(weighted.lower).toBeLessThan(asked.lower);
  expect(weighted.upper).toBeGreaterThan(asked.upper);
});

it.each([
  [1, 0, 'A whole is a number above 0; got 0.'],
  [1, -5, 'A whole is a number above 0; got -5.'],
  [1, Infinity, 'A whole is a number above 0; got Infinity.'],
  [1, NaN, 'A whole is a number above 0; got NaN.'],
  [-1, 5, 'A part lies between 0 and the whole, 5; got -1.'],
  [6, 5, 'A part lies between 0 and the whole, 5; got 6.'],
  [NaN, 5, 'A part lies between 0 and the whole, 5; got NaN.'],
])('refuses %d of %d', (part, whole, message) =>
  expect(() => wilson({ part, whole })).toThrow(new RangeError(message)),
);

it.each([0, 100, -95, NaN])('refuses a level of %d percent', (level) =>
  expect(() => wilson({ part: 1, whole: 2 }, level)).toThrow(`between 0 and 100 percent; got ${level}.`),
);
