import type { PublishedMeasure, SeriesBreak } from '../dataset.js';

interface Span {
  readonly start: string;
  readonly end: string;
}

/** The newest break that lies at or before the end of a period; null where the series has run on unchanged. */
const breakBefore = ({ breaks = [] }: Pick<PublishedMeasure, 'breaks'>, { end }: Span): SeriesBreak | null =>
  breaks.filter(({ from }) => from <= end).sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;

/** Why a period cannot be compared with what came before the break; null without one. */
export function seriesBreakOf(measure: Pick<PublishedMeasure, 'breaks'>, period: Span): string | null {
  const found = breakBefore(measure, period);
  return found && `Not comparable with periods that ended before ${found.from}: ${found.note}`;
}

/** Whether a break keeps two periods apart. */
export const areApart = (measure: Pick<PublishedMeasure, 'breaks'>, one: Span, other: Span): boolean =>
  breakBefore(measure, one)?.from !== breakBefore(measure, other)?.from;
