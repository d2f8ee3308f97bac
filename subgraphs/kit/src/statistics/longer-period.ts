import type { AgencyContext } from '../context.js';
import { knownOn, type ObservationAnswer, observe } from '../observation.js';
import { dayAfter, endOfMonthAfter, periodHolding } from '../period-arithmetic.js';
import { readPeriod } from '../period.js';
import { rangeOfMonths } from './range-sum.js';

/** The sum over the twelve months that end with an observation's period. */
export const rollingTwelveMonths = (
  context: AgencyContext,
  now: ObservationAnswer,
): Promise<ObservationAnswer> | null => sumUpTo(context, now, (end) => dayAfter(endOfMonthAfter(end, -12)));

/** The sum from the first of April to the end of an observation's period. */
export const yearToDate = (context: AgencyContext, now: ObservationAnswer): Promise<ObservationAnswer> | null =>
  sumUpTo(context, now, (end) => periodHolding('FINANCIAL_YEAR', end)!.start);

/** Null for what has no months to count back from: an empty series, states as at a day, ranges that are published as they are. */
function sumUpTo(
  context: AgencyContext,
  now: ObservationAnswer,
  startOf: (end: string) => string,
): Promise<ObservationAnswer> | null {
  const { answeredPeriod, question } = now;
  const { periodKind } = question.measure;
  if (!answeredPeriod || answeredPeriod.kind === 'DAY' || periodKind === 'DAY' || periodKind === 'RANGE') return null;
  const period = readPeriod(rangeOfMonths(startOf(answeredPeriod.end), answeredPeriod.end))!;
  return observe(context, { ...question, period, asOf: knownOn(now), release: null });
}
