import type { AgencyContext } from './context.js';
import type { Change } from './contract/value-types.js';
import { type ObservationAnswer, observe } from './observation.js';
import { periodValue, yearBefore } from './period-arithmetic.js';

/** Below this count a percentage says more than the numbers do. */
const smallestBase = 20;

/** Against the same period one year earlier, as known at the same time; from released values alone. */
export async function changeOf(context: AgencyContext, now: ObservationAnswer): Promise<Change | null> {
  const earlier = now.answeredPeriod && yearBefore(now.answeredPeriod);
  if (now.value === null || !earlier) return null;
  const { asOf, release } = now.question;
  const knownOn = asOf ?? (release === null ? null : now.row!.release.publishedOn);
  const then = await observe(context, { ...now.question, period: earlier, asOf: knownOn, release: null });
  if (then.value === null) return null;
  const base = then.numerator ?? then.value;
  const isPercentage = now.per === 100;
  return {
    absolute: tidy(now.value - then.value),
    percent: isPercentage || base < smallestBase ? null : tidy(((now.value - then.value) / then.value) * 100),
    comparedWith: periodValue(earlier),
    interval: null,
  };
}

/** Without the digits that binary fractions add: 0.1 + 0.2 is 0.3. */
const tidy = (value: number): number => Number(value.toPrecision(12));
