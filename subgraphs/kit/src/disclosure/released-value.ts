import type { ObservationStatus, Qualifier } from '../contract/enums.js';
import type { PublishedMeasure } from '../dataset.js';
import {
  type Audience,
  audiences,
  isExact,
  release,
  type ReleasedCount,
  type ReleaseRule,
  releaseRules,
  withheld,
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
  readonly availability: ReleasedCount['availability'] | 'NOT_STATED';
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly roundedTo: number | null;
}

/**
 * Decides a cell for each audience, and gives one row for audiences that are told the same.
 * A provisional figure is not for the public. A total of RESTRICTED or SENSITIVE counts is withheld from whoever is not
 * given them exactly: totals beside suppressed cells give those away unless all tables are audited together.
 */
export function releasedValues(cell: CellRow, measure: PublishedMeasure, status: ObservationStatus): ReleasedValue[] {
  const isTotal = cell.area_type !== measure.areaTypes[0];
  const decided = new Map<string, ReleasedValue>();
  for (const audience of audiences) {
    const rule = releaseRules[measure.disclosure][audience];
    const isProvisional = status === 'PROVISIONAL' && audience === 'PUBLIC';
    const told = outcome(cell, measure, rule, isProvisional || (isTotal && !isExact(rule)));
    const key = JSON.stringify(told);
    const known = decided.get(key);
    if (known) known.audiences.push(audience);
    else decided.set(key, { audiences: [audience], ...told });
  }
  return [...decided.values()];
}

function outcome(
  cell: CellRow,
  measure: PublishedMeasure,
  rule: ReleaseRule,
  isWithheld: boolean,
): Omit<ReleasedValue, 'audiences'> {
  const { numerator, denominator } = cell;
  // A value without its count cannot be rounded, so it is told to nobody who is not told everything.
  const isUndecidable = numerator === null && !isExact(rule);
  const decision = isWithheld || isUndecidable ? withheld : release(numerator ?? 0, rule);
  const availability = isWithheld ? 'WITHHELD' : (cell.mark ?? decision.availability);
  if (availability !== 'AVAILABLE')
    return { availability, value: null, numerator: null, denominator: null, roundedTo: null };
  const count = numerator === null ? null : decision.count;
  return {
    availability: 'AVAILABLE',
    value: (isExact(rule) ? cell.value : null) ?? rate(count, denominator, measure.per),
    numerator: count,
    denominator,
    roundedTo: decision.roundedTo,
  };
}

const rate = (count: number | null, denominator: number | null, per: number | null): number | null =>
  count === null || per === null ? count : denominator ? (count / denominator) * per : null;
