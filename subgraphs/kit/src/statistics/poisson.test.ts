import { byar } from './byar.js';
import { exactPoisson } from './exact-poisson.js';
import { poisson } from './poisson.js';

// Public Health England (now OHID), R package PHEindicatormethods 2.1.0, test data of phe_rate.
it.each([
  [65, 95, 50.16318771, 82.84913855],
  [1045, 95, 982.5932018, 1110.331213],
  [20, 95, 12.21142883, 30.88988037],
  [65, 99.8, 42.88026147, 94.00029084],
])('Byar of %d at %d percent: %d to %d, as PHEindicatormethods gives it', (count, level, lower, upper) => {
  const limits = byar(count, level);
  expect(limits.lower).toBeCloseTo(lower, upper > 1000 ? 6 : 7);
  expect(limits.upper).toBeCloseTo(upper, upper > 1000 ? 6 : 7);
});

// The same test data, for counts below 10; of 0 the upper limit is −ln(0.025).
it.each([
  [0, 0, 3.688879454],
  [1, 0.025317808, 5.571643391],
  [2, 0.242209279, 7.224687668],
  [5, 1.62348639, 11.66833208],
])('exact Poisson of %d: %d to %d, as PHEindicatormethods gives it', (count, lower, upper) => {
  const limits = exactPoisson(count);
  expect(limits.lower).toBeCloseTo(lower, 8);
  expect(limits.upper).toBeCloseTo(upper, 8);
});

it('goes over from the exact interval to Byar’s at 10, without a jump', () => {
  expect([9, 10].map((count) => poisson(count).method)).toEqual(['exact Poisson', 'Byar']);
  expect(poisson(10).lower).toBeCloseTo(exactPoisson(10).lower, 1);
  expect(poisson(10).upper).toBeCloseTo(exactPoisson(10).upper, 1);
});

it.each([-1, 2.5, NaN, Infinity])('refuses a count of %d', (count) => {
  const message = `A count is a whole number, 0 or more; got ${count}.`;
  for (const method of [poisson, byar, exactPoisson]) expect(() => method(count)).toThrow(message);
});

it('refuses Byar of 0, which divides by it', () => expect(() => byar(0)).toThrow('needs a count above 0'));
