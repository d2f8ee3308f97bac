import type { ConfidenceInterval } from '../contract/value-types.js';
import type { PublishedMeasure } from '../dataset.js';
import { type Limits, type Proportion, usualLevel } from './limits.js';
import { poisson } from './poisson.js';
import { wilson } from './wilson.js';

/** What an interval is worked out from; all of it released exactly. */
export interface ExactFigure {
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly sampleSize: number | null;
}

type Kind = Pick<PublishedMeasure, 'per' | 'survey' | 'isClustered'>;

/**
 * The interval of a value in its unit: Wilson's of a percentage, Poisson's of a rate. A plain count has none: everything that
 * happened was counted, and nothing was asked of a sample. Null too for what no formula fits: a balance below 0, more than
 * all, a mean; and for what one person may stand behind several times.
 */
export function confidenceInterval(measure: Kind, figure: ExactFigure): ConfidenceInterval | null {
  if (measure.isClustered) return null;
  const proportion = proportionOf(measure, figure);
  if (proportion) return interval(wilson(proportion), 100, 'Wilson');
  const { numerator, denominator } = figure;
  if (!isRate(measure) || !denominator || !isCount(numerator)) return null;
  const { method, ...limits } = poisson(numerator);
  return interval(limits, measure.per! / denominator, method);
}

/** Events among so many people or homes; not a percentage of all, nor a mean, whose parts do not come one by one. */
export const isRate = ({ per, survey }: Kind): boolean => per !== null && per !== 1 && per !== 100 && !survey;

/** What a percentage is a proportion of; a sample counts as fewer people the more it was weighted. Null for what is none. */
export function proportionOf({ per, survey }: Kind, figure: ExactFigure): Proportion | null {
  const { value, numerator, denominator, sampleSize } = figure;
  const whole = survey ? (sampleSize ?? 0) / survey.designEffect : per === 100 ? (denominator ?? 0) : 0;
  const part = survey ? (value / 100) * whole : numerator;
  return whole > 0 && part !== null && part >= 0 && part <= whole ? { part, whole } : null;
}

export const isCount = (number: number | null): number is number => Number.isInteger(number) && number! >= 0;

export const interval = ({ lower, upper }: Limits, scale: number, method: string): ConfidenceInterval => ({
  lower: tidy(lower * scale),
  upper: tidy(upper * scale),
  level: usualLevel,
  method,
});

/** Without the digits that binary fractions add: 0.1 + 0.2 is 0.3. */
export const tidy = (value: number): number => Number(value.toPrecision(12));
