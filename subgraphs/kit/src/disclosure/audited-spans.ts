import type { EntityManager } from 'typeorm';
import { totalHolding } from './listed-sums.js';
import { inDigits } from '../import/in-digits.js';
import type { Dataset } from '../dataset.js';
import { FileError } from '../import/file-error.js';
import type { PeriodKind } from '../period.js';

/** Days from one to another, both included. */
export interface Span {
  readonly first: string;
  readonly last: string;
}

/** Days of which a new release gives figures. */
export interface AuditedSpan extends Span {
  /** Whether earlier releases gave some too. */
  readonly hasEarlier: boolean;
}

/** So many figures are audited together, and no more: docs/disclosure-control.md says what memory that takes. */
const mostAuditedTogether = 50_000;

interface KnownPeriod extends AuditedSpan {
  readonly isNew: boolean;
  readonly figures: number;
}

const knownPeriods = `
  select c.period_start::text as first, c.period_end::text as last, bool_or(c.release_id = $1) as "isNew",
    bool_or(c.release_id <> $1) as "hasEarlier", count(*)::int as figures
  from release r join cell c on c.release_id = r.id
  where r.dataset = $2 and c.measure_id = any($3)
  group by 1, 2`;

/**
 * The days on which a new release gives figures, in stretches that no period of the dataset reaches out of: neither one of this
 * release, nor of an earlier one, nor that of a total, told or not. No sum ties a count of one stretch to one of another, so that
 * they are audited one after the other and never all held at once.
 */
export async function auditedSpans(
  db: EntityManager,
  release: string,
  dataset: Dataset,
  most = mostAuditedTogether,
): Promise<AuditedSpan[]> {
  const ids = dataset.measures.map(({ id }) => id);
  const periods: KnownPeriod[] = await db.query(knownPeriods, [release, dataset.name, ids]);
  const kinds = totalKinds(dataset);
  const spans = merged(periods.map((period) => withinTotals(period, kinds))).filter(({ isNew }) => isNew);
  const tooMany = spans.find(({ figures }) => figures > most);
  if (tooMany)
    throw new FileError(
      `${dataset.name}: up to ${inDigits(most)} figures of periods that share days can be audited together; from ${tooMany.first} to ${tooMany.last} there are ${inDigits(tooMany.figures)}, earlier releases included. Publish fewer breakdowns, or those of other areas in a dataset of their own.`,
    );
  return spans;
}

/** Of which lengths the periods are that others add up to. */
const totalKinds = ({ measures, sums = [] }: Dataset): PeriodKind[] => {
  const totals = new Set(sums.flatMap((sum) => (sum.kind === 'PERIODS' ? [sum.total] : [])));
  return [...new Set(measures.filter(({ id }) => totals.has(id)).map(({ periodKind }) => periodKind))];
};

function withinTotals(period: KnownPeriod, kinds: readonly PeriodKind[]): KnownPeriod {
  const holding = kinds.flatMap((kind) => totalHolding(kind, { start: period.first, end: period.last }) ?? []);
  const first = [period.first, ...holding.map(({ start }) => start)].sort()[0]!;
  const last = [period.last, ...holding.map(({ end }) => end)].sort().at(-1)!;
  return { ...period, first, last };
}

/** Those that share a day become one. */
function merged(periods: readonly KnownPeriod[]): KnownPeriod[] {
  const spans: KnownPeriod[] = [];
  for (const next of [...periods].sort((a, b) => (a.first < b.first ? -1 : 1))) {
    const before = spans.at(-1);
    if (!before || before.last < next.first) spans.push(next);
    else
      spans[spans.length - 1] = {
        first: before.first,
        last: next.last > before.last ? next.last : before.last,
        isNew: before.isNew || next.isNew,
        hasEarlier: before.hasEarlier || next.hasEarlier,
        figures: before.figures + next.figures,
      };
  }
  return spans;
}
