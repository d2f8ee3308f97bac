import { isInvented } from '../invented.js';
import type { ObservationStatus, Qualifier } from '../contract/enums.js';
import type { PublishedMeasure } from '../dataset.js';
import { lengthInWords, monthsBetween, periodHolding, periodsBetween } from '../period-arithmetic.js';
import { onceFor } from '../once.js';
import type { Period } from '../period.js';
import { isRate } from './confidence-interval.js';
import type { ReleasedRow } from '../store/released-value.loader.js';

/** Ten years: nobody adds up more. */
const mostMonths = 120;

/** A state as at a day, a range that is published as it is, and a percentage of a sample cannot be added up. */
const canBeAdded = ({ periodKind, survey }: PublishedMeasure): boolean =>
  periodKind !== 'DAY' && periodKind !== 'RANGE' && !survey;

/** The periods of a measure that make up a longer one, oldest first; null where they do not fill it exactly. */
function partsOf(measure: PublishedMeasure, { start, end }: Period): readonly Period[] | null {
  if (!canBeAdded(measure) || monthsBetween(start, end) > mostMonths) return null;
  const parts = periodsBetween(measure.periodKind, start, end);
  const isFilled = parts[0]?.start === start && parts.at(-1)!.end === end;
  return isFilled && (parts.length === 1 || !measure.notAddedUp) ? parts : null;
}

/** A list of areas asks for the same ones. */
const partsWithin = onceFor((period: Period) => onceFor((measure: PublishedMeasure) => partsOf(measure, period)));

/** The parts that are added up to answer for a range; null for every other question. */
export const partsOfRange = (measure: PublishedMeasure, period: Period | 'latest'): readonly Period[] | null =>
  period === 'latest' || period.kind !== 'RANGE' ? null : partsWithin(period)(measure);

const month = (day: string): string => day.slice(0, 'yyyy-mm'.length);
export const rangeOfMonths = (start: string, end: string): string => `${month(start)}..${month(end)}`;

/** Which range to ask for, where a measure is not published for periods of that length; null where none would do. */
export function rangeToAskFor(measure: PublishedMeasure, { start, end, kind }: Period): string | null {
  const first = periodHolding(measure.periodKind, start);
  const last = periodHolding(measure.periodKind, end);
  if (!canBeAdded(measure) || measure.notAddedUp || !first || !last || first === last) return null;
  if (monthsBetween(first.start, last.end) > mostMonths)
    return kind === 'RANGE' ? `A sum spans ${mostMonths} months at the most.` : null;
  const isFilled = first.start === start && last.end === end;
  const code = rangeOfMonths(first.start, last.end);
  return isFilled ? `Ask for ${code}, which is added up.` : `The nearest range that can be added up is ${code}.`;
}

/** A rate over a sum's months is told from one over the measure's own: events go on, people and homes stay as many. */
export const unitOf = (measure: PublishedMeasure, period: Period | null): string =>
  period?.kind === 'RANGE' && measure.periodKind !== 'RANGE' && isRate(measure)
    ? `${measure.unit.replace(/ in \d+ months?$/, '')} in ${lengthInWords(monthsBetween(period.start, period.end))}`
    : measure.unit;

/** A sum, or which of its parts keeps it from being one: without a row, or with one that has no value or no count. */
export type RangeSum =
  | { readonly row: ReleasedRow }
  | { readonly missing: Period; readonly row: ReleasedRow | null; readonly missingParts: number };

/** Adds up released rows. A rate is worked out again: events over all parts, on what there was to them on average. */
export function sumOfRange(
  measure: PublishedMeasure,
  range: Period,
  parts: readonly Period[],
  rows: readonly ReleasedRow[],
): RangeSum {
  const { per } = measure;
  const found = new Map(rows.map((row) => [row.period, row]));
  const missing = parts.filter(({ code }) => found.get(code)?.availability !== 'AVAILABLE');
  if (missing[0]) return { missing: missing[0], row: found.get(missing[0].code) ?? null, missingParts: missing.length };
  const all = parts.map(({ code }) => found.get(code)!);
  const uncounted = parts.find((_, place) => !isCounted(all[place]!, per));
  if (uncounted) return { missing: uncounted, row: found.get(uncounted.code)!, missingParts: 1 };
  const numerator = total(all.map((row) => row.numerator!));
  // What a percentage or a mean is of is added up, part by part; people and homes are there in every part.
  const times = isRate(measure) ? all.length : 1;
  const denominator = per === null ? null : total(all.map((row) => row.denominator!)) / times;
  // Each part may be off by half of what it was rounded to, and all of them the same way.
  const roundedTo = total(all.map((row) => row.roundedTo ?? 0)) || null;
  return {
    row: {
      period: range.code,
      availability: 'AVAILABLE',
      value: per === null ? total(all.map((row) => row.value!)) : (numerator / denominator!) * per,
      numerator,
      denominator,
      roundedTo,
      qualifier: roundedTo === null ? qualifierOf(all) : 'APPROXIMATELY',
      sampleSize: null,
      sourceLine: null,
      release: releaseOf(all),
    },
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Means and rates that are published without what they were worked out on have no sum. */
const isCounted = ({ numerator, denominator }: ReleasedRow, per: number | null): boolean =>
  numerator !== null && (per === null || !!denominator);

const only = <T>(values: readonly T[]): T | null => (new Set(values).size === 1 ? values[0]! : null);

/** Over 50 and exactly 100 are over 150; over 50 and under 100 are neither over nor under 150. */
function qualifierOf(rows: readonly ReleasedRow[]): Qualifier {
  const inexact = rows.map(({ qualifier }) => qualifier).filter((qualifier) => qualifier !== 'EXACT');
  return inexact.length === 0 ? 'EXACT' : (only(inexact) ?? 'APPROXIMATELY');
}

/** What several releases give is as new as the newest of them, as settled as the least, and SYNTHETIC if any of them is. */
function releaseOf(rows: readonly ReleasedRow[]): ReleasedRow['release'] {
  const releases = rows.map(({ release }) => release);
  const newest = releases.reduce((a, b) => (b.publishedOn > a.publishedOn ? b : a));
  const id = only(releases.map((release) => release.id));
  return {
    ...newest,
    id,
    checksum: id === null ? null : newest.checksum,
    title: releases.find(({ title }) => isInvented(title))?.title ?? newest.title,
    status: leastSettled.find((status) => releases.some((release) => release.status === status))!,
  };
}

const leastSettled: readonly ObservationStatus[] = ['PROVISIONAL', 'REVISED', 'FINAL'];
