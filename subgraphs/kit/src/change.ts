import type { AgencyContext } from './context.js';
import type { Change, ConfidenceInterval } from './contract/value-types.js';
import { knownOn, type ObservationAnswer, observe } from './observation.js';
import { periodValue, yearBefore } from './period-arithmetic.js';
import { type ExactFigure, interval, isCount, isRate, proportionOf, tidy } from './statistics/confidence-interval.js';
import { logRatio } from './statistics/log-ratio.js';
import { newcombe } from './statistics/newcombe.js';

/** Below this count a percentage says more than the numbers do. */
const smallestBase = 20;

/**
 * Against the same period one year earlier, as known at the same time; from released values alone. There is none across a series
 * break, which `seriesBreak` explains.
 */
export async function changeOf(context: AgencyContext, now: ObservationAnswer): Promise<Change | null> {
  const earlier = now.answeredPeriod && yearBefore(now.answeredPeriod);
  if (now.value === null || !earlier || now.seriesBreak !== null) return null;
  const then = await observe(context, { ...now.question, period: earlier, asOf: knownOn(now), release: null });
  if (then.value === null) return null;
  const percent = isPercentage(now) ? null : percentOf(now, then);
  return {
    absolute: tidy(now.value - then.value),
    percent,
    comparedWith: periodValue(earlier),
    interval: intervalOf(now, then, percent !== null),
  };
}

/** Its change is told in percentage points: a percentage of a percentage misleads. */
const isPercentage = ({ per, question: { measure } }: ObservationAnswer): boolean => per === 100 || !!measure.survey;

function percentOf(now: ObservationAnswer, then: ObservationAnswer): number | null {
  // Nobody knows whether few or many stand behind a rate or a mean that is published without its count.
  const base = then.per === null ? then.value! : then.numerator;
  return base === null || base < smallestBase ? null : tidy(((now.value! - then.value!) / then.value!) * 100);
}

/** Newcombe's of a difference of percentages, in points; of counts and rates the log-ratio interval of the percent. */
function intervalOf(now: ObservationAnswer, then: ObservationAnswer, hasPercent: boolean): ConfidenceInterval | null {
  const { measure } = now.question;
  if (!now.isExact || !then.isExact || measure.isClustered) return null;
  const first = proportionOf(measure, figureOf(now));
  const second = proportionOf(measure, figureOf(then));
  if (first && second) return interval(newcombe(first, second), 100, 'Newcombe, percentage points');
  const counts = [now.numerator, then.numerator] as const;
  // Poisson is for what happens: crimes, cases. What an agency itself does, or draws people to, does not come one by one.
  const isPoisson = measure.polarity === 'LOW_IS_GOOD';
  if (!hasPercent || !isPoisson || !isCount(counts[0]) || !isCount(counts[1])) return null;
  const exposures = isRate(measure) ? [now.denominator, then.denominator] : measure.per === null ? [1, 1] : [];
  if (!exposures[0] || !exposures[1]) return null;
  const ratio = logRatio({ count: counts[0], exposure: exposures[0] }, { count: counts[1], exposure: exposures[1] });
  return ratio && interval({ lower: ratio.lower - 1, upper: ratio.upper - 1 }, 100, 'log-ratio Poisson, percent');
}

const figureOf = ({ value, numerator, denominator, row }: ObservationAnswer): ExactFigure => ({
  value: value!,
  numerator,
  denominator,
  sampleSize: row!.sampleSize,
});
