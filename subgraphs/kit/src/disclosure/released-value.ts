import type { PublishedMeasure } from '../dataset.js';
import type { ObservationStatus } from '../contract/enums.js';
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
import type { Cell } from '../import/cell.js';

/** What one audience, or several alike, may be told of a cell. */
export interface ReleasedValue {
  readonly audiences: Audience[];
  readonly availability: ReleasedCount['availability'];
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
export function releasedValues(
  cell: Cell,
  measure: PublishedMeasure,
  areaType: string,
  status: ObservationStatus,
): ReleasedValue[] {
  const isTotal = areaType !== measure.areaTypes[0];
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
  cell: Cell,
  measure: PublishedMeasure,
  rule: ReleaseRule,
  isWithheld: boolean,
): Omit<ReleasedValue, 'audiences'> {
  const { numerator, denominator } = cell;
  // A value without its count cannot be rounded, so it is told to nobody who is not told everything.
  const isUndecidable = numerator === null && !isExact(rule);
  const decision = isWithheld || isUndecidable ? withheld : release(numerator ?? 0, rule);
  if (decision.availability !== 'AVAILABLE')
    return { availability: decision.availability, value: null, numerator: null, denominator: null, roundedTo: null };
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
