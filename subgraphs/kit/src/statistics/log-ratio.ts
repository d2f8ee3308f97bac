import { deviateOf, type Limits, requireCount, usualLevel } from './limits.js';

/** Events, and in how much of something they happened: people, homes, or 1 where only the counts are compared. */
export interface Events {
  readonly count: number;
  readonly exposure: number;
}

/**
 * The interval of the ratio of two Poisson counts or rates, now to then, on the log scale: ln(ratio) ± z·√(1/now + 1/then).
 * Rothman, Greenland and Lash, Modern Epidemiology, on the rate ratio. Null where a count is 0: the logarithm has no value.
 */
export function logRatio(now: Events, then: Events, level = usualLevel): Limits | null {
  for (const { count, exposure } of [now, then]) {
    requireCount(count);
    if (!(exposure > 0)) throw new RangeError(`A rate is worked out on a number above 0; got ${exposure}.`);
  }
  if (now.count === 0 || then.count === 0) return null;
  const ratio = now.count / now.exposure / (then.count / then.exposure);
  const reach = Math.exp(deviateOf(level) * Math.sqrt(1 / now.count + 1 / then.count));
  return { lower: ratio / reach, upper: ratio * reach };
}
