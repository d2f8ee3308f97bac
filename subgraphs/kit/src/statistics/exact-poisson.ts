import jstat from 'jstat';
import { type Limits, requireCount, tailOf, usualLevel } from './limits.js';

/** The exact Poisson interval of a count, from quantiles of chi-square. Garwood, Biometrika 1936;28:437. */
export function exactPoisson(count: number, level = usualLevel): Limits {
  requireCount(count);
  const tail = tailOf(level);
  const quantile = (probability: number, events: number): number =>
    jstat.jStat.chisquare.inv(probability, 2 * events) / 2;
  return { lower: count === 0 ? 0 : quantile(tail, count), upper: quantile(1 - tail, count + 1) };
}
