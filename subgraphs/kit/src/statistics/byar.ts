import { deviateOf, type Limits, requireCount, usualLevel } from './limits.js';

/**
 * Byar's approximation to the Poisson interval of a count, good from 10. Breslow and Day, Statistical Methods in Cancer
 * Research, volume II, 1987.
 */
export function byar(count: number, level = usualLevel): Limits {
  requireCount(count);
  if (count === 0) throw new RangeError('Byar’s interval needs a count above 0; of 0 the exact one is known.');
  const z = deviateOf(level);
  const limit = (x: number, sign: 1 | -1): number => x * (1 - 1 / (9 * x) + (sign * z) / (3 * Math.sqrt(x))) ** 3;
  return { lower: limit(count, -1), upper: limit(count + 1, 1) };
}
