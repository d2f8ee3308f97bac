import type { ObservationStatus, Qualifier } from '../contract/enums.js';
import type { PublishedMeasure } from '../dataset.js';
import { isListed } from './listed-sums.js';
import {
  type Audience,
  audiences,
  isExact,
  release,
  releaseRules,
  type Told,
  type ToldToEach,
} from './release-rule.js';

/** A row of `cell`: what the file says. */
export interface CellRow {
  readonly measure_id: string;
  readonly area_code: string;
  readonly area_type: string;
  readonly period: string;
  readonly period_start: string;
  readonly period_end: string;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly mark: 'SUPPRESSED' | 'NOT_STATED' | null;
  readonly qualifier: Qualifier;
  readonly sample_size: number | null;
  readonly source_line: number | null;
}

/** What one audience, or several alike, may be told of a cell. */
export interface ReleasedValue {
  readonly audiences: Audience[];
  readonly availability: Told['availability'] | 'NOT_STATED';
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly roundedTo: number | null;
}

/**
 * What each audience would be told of a count if it stood alone. A provisional figure is not for the public. A total that is in
 * no sum of the publication list cannot be audited, so it is told only to whoever is told its parts exactly.
 */
export function toldAlone(
  { area_type, numerator, mark }: Pick<CellRow, 'area_type' | 'numerator' | 'mark'>,
  measure: PublishedMeasure,
  status: ObservationStatus,
): ToldToEach {
  const isUnlisted = !isListed(measure, area_type);
  // What cannot be rounded is told to whoever is told everything: a value without its count, and the people that a share is one of.
  const isUnroundable = mark === null && (numerator === null || (measure.per !== null && !measure.rate));
  const told = (audience: Audience): Told => {
    const rule = releaseRules[measure.disclosure][audience];
    const isForOthers = !isExact(rule) && (isUnlisted || isUnroundable);
    if (isForOthers || (status === 'PROVISIONAL' && audience === 'PUBLIC')) return { availability: 'WITHHELD' };
    return release(numerator ?? 0, rule);
  };
  return { PUBLIC: told('PUBLIC'), ANALYST: told('ANALYST'), OWNER: told('OWNER') };
}

/** The rows that are stored of a cell: one for all audiences that are told the same. */
export function releasedValues(cell: CellRow, measure: PublishedMeasure, told: ToldToEach): ReleasedValue[] {
  const rows = new Map<string, ReleasedValue>();
  for (const audience of audiences) {
    const isExactly = isExact(releaseRules[measure.disclosure][audience]);
    const row = outcome(cell, measure, told[audience], isExactly);
    const key = JSON.stringify(row);
    const known = rows.get(key);
    if (known) known.audiences.push(audience);
    else rows.set(key, { audiences: [audience], ...row });
  }
  return [...rows.values()];
}

/** Rates rest on the count that is told, not on the true one. */
function outcome(
  { numerator, denominator, value, mark }: CellRow,
  { per }: PublishedMeasure,
  told: Told,
  isExactly: boolean,
): Omit<ReleasedValue, 'audiences'> {
  const nothing = { value: null, numerator: null, denominator: null, roundedTo: null };
  if (told.availability !== 'WITHHELD' && mark !== null) return { availability: mark, ...nothing };
  if (told.availability !== 'AVAILABLE') return { availability: told.availability, ...nothing };
  const count = numerator === null ? null : told.count;
  return {
    availability: 'AVAILABLE',
    value: (isExactly ? value : null) ?? rate(count, denominator, per),
    numerator: count,
    denominator,
    roundedTo: told.roundedTo,
  };
}

const rate = (count: number | null, denominator: number | null, per: number | null): number | null =>
  count === null || per === null ? count : denominator ? (count / denominator) * per : null;
