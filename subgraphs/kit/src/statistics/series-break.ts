import type { PublishedMeasure, SeriesBreak } from '../dataset.js';
import { yearBefore } from '../period-arithmetic.js';
import type { Period } from '../period.js';

type Breaks = Pick<PublishedMeasure, 'breaks'>;

/** The newest break that keeps a period apart from an earlier one; null where the series ran on unchanged. */
const breakBetween = ({ breaks = [] }: Breaks, earlier: Period, period: Period): SeriesBreak | null =>
  breaks.filter(({ from }) => earlier.end < from && from <= period.end).sort((a, b) => (a.from < b.from ? 1 : -1))[0] ??
  null;

/** Why two periods cannot be compared or added up; null where they can. */
export function breakInWords(measure: Breaks, earlier: Period, period: Period): string | null {
  const found = breakBetween(measure, earlier, period);
  return found && `Not comparable with periods that ended before ${found.from}: ${found.note}`;
}

/** Why a period cannot be compared with the same one a year earlier, nor with any before that. */
export function seriesBreakOf(measure: Breaks, period: Period): string | null {
  const earlier = measure.breaks && yearBefore(period);
  return earlier ? breakInWords(measure, earlier, period) : null;
}
