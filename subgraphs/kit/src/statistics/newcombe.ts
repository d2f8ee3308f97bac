import { type Limits, type Proportion, usualLevel } from './limits.js';
import { wilson } from './wilson.js';

/**
 * Newcombe's hybrid interval (method 10) of the difference of two independent proportions, the first less the second, as a
 * fraction of 1. Newcombe, Statistics in Medicine 1998;17:873.
 */
export function newcombe(first: Proportion, second: Proportion, level = usualLevel): Limits {
  const one = wilson(first, level);
  const two = wilson(second, level);
  const p1 = first.part / first.whole;
  const p2 = second.part / second.whole;
  return {
    lower: p1 - p2 - Math.hypot(p1 - one.lower, two.upper - p2),
    upper: p1 - p2 + Math.hypot(one.upper - p1, p2 - two.lower),
  };
}
