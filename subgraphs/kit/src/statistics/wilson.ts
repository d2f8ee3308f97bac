import { deviateOf, type Limits, type Proportion, requireProportion, usualLevel } from './limits.js';

/**
 * Wilson's score interval of a proportion, as a fraction of 1. Unlike the usual p ± z·√(p(1−p)/n) it stays between 0 and 1 and holds
 * for small samples. Wilson, Journal of the American Statistical Association 1927;22:209.
 */
export function wilson(proportion: Proportion, level = usualLevel): Limits {
  requireProportion(proportion);
  const { part: x, whole: n } = proportion;
  const z = deviateOf(level);
  const middle = 2 * x + z * z;
  const reach = z * Math.sqrt(z * z + 4 * x * (1 - x / n));
  const scale = 2 * (n + z * z);
  // The two ends are exact; the formula misses them by a rounding error.
  return { lower: x === 0 ? 0 : (middle - reach) / scale, upper: x === n ? 1 : (middle + reach) / scale };
}
