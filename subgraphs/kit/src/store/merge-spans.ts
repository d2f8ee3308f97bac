import { readPeriod } from '../period.js';

/** A series of one area, and between which days. */
interface Asked {
  readonly measure: string;
  readonly area: string;
  readonly audience: string;
  readonly asOf: string | null;
  readonly release: string | null;
  readonly start: string;
  readonly end: string;
}

/** One series over all that is asked of it, and where in the list it was asked for. */
interface Span<Key> {
  readonly key: Key;
  readonly places: readonly number[];
}

/** Twelve months end with every month: spans of one series overlap, and each of its rows is read once. */
export function mergeSpans<Key extends Asked>(keys: readonly Key[]): Span<Key>[] {
  const spans = new Map<string, { key: Key; places: number[] }>();
  for (const [place, key] of keys.entries()) {
    const series = JSON.stringify([key.measure, key.area, key.audience, key.asOf, key.release]);
    const span = spans.get(series);
    if (!span) spans.set(series, { key, places: [place] });
    else {
      const { start, end } = span.key;
      span.key = { ...key, start: start < key.start ? start : key.start, end: end > key.end ? end : key.end };
      span.places.push(place);
    }
  }
  return [...spans.values()];
}

export function liesWithin({ start, end }: Pick<Asked, 'start' | 'end'>, code: string): boolean {
  const period = readPeriod(code);
  return period !== null && period.start >= start && period.end <= end;
}
