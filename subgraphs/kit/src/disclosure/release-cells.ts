import type { EntityManager } from 'typeorm';
import type { PublishedMeasure } from '../dataset.js';
import { FileError } from '../import/file-error.js';
import { readPeriod } from '../period.js';
import type { Registers } from '../register.js';
import { audit } from './audit.js';
import type { AuditedCell } from './audited-cell.js';
import { auditedSpans, type Span } from './audited-spans.js';
import type { NewRelease } from './new-release.js';
import { releaseOpen } from './release-open.js';
import type { ToldToEach } from './release-rule.js';
import { type CellRow, releasedValues, toldAlone } from './released-value.js';
import { toldBefore } from './told-before.js';

const rowsPerStatement = 5000;

/**
 * Decides what each audience is told of every cell of a release, and stores it: the one way from `cell` to `released_value`.
 * Open data is told as it is. Every other count is decided alone first, then all that can be tied to one another are audited
 * together, and with what was told before.
 */
export async function releaseCells(
  db: EntityManager,
  release: NewRelease,
  measures: ReadonlyMap<string, PublishedMeasure>,
  registers: Registers,
): Promise<void> {
  const present: { id: string }[] = await db.query('select distinct measure_id as id from cell where release_id = $1', [
    release.id,
  ]);
  const published = present.map(({ id }) => measures.get(id)!);
  const open = published.filter(({ disclosure }) => disclosure === 'OPEN');
  await releaseOpen(db, release, open);
  if (open.length === published.length) return;
  const audited = published.filter(({ disclosure, dataset }) => disclosure !== 'OPEN' || dataset.sums);
  const { dataset } = audited[0]!;
  for (const span of await auditedSpans(db, release.id, dataset)) {
    const all = await decided(db, release, audited, span);
    const before = span.hasEarlier ? await toldBefore(db, release.id, dataset, span) : [];
    await audit([...auditedCells(all, release), ...before], registers);
    const guarded = all.filter(({ measure }) => measure.disclosure !== 'OPEN');
    for (let start = 0; start < guarded.length; start += rowsPerStatement)
      await insert(
        db,
        guarded.slice(start, start + rowsPerStatement).flatMap((one) => rowsOf(one, release)),
      );
  }
}

/** A cell of the new release; `told` is what its audiences are told of it, which the audit changes. */
interface Decided {
  readonly cell: CellRow;
  readonly measure: PublishedMeasure;
  readonly told: ToldToEach;
}

async function decided(
  db: EntityManager,
  { id, status }: NewRelease,
  measures: readonly PublishedMeasure[],
  { first, last }: Span,
): Promise<Decided[]> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const cells: CellRow[] = await db.query(
    `select measure_id, area_code, period, period_start::text, period_end::text, area_type,
       numerator, denominator, value, mark, qualifier, sample_size, source_line
     from cell where release_id = $1 and measure_id = any($2) and period_start >= $3 and period_end <= $4
     order by measure_id, area_code, period`,
    [id, [...byId.keys()], first, last],
  );
  return cells.map((cell) => {
    const measure = byId.get(cell.measure_id)!;
    if (measure.disclosure !== 'OPEN') refuseUnguardable(cell, measure);
    return { cell, measure, told: toldAlone(cell, measure, status) };
  });
}

/** What rounding and adding up could not guard. */
function refuseUnguardable(
  { area_code, period, numerator }: CellRow,
  { id, disclosure, periodKind }: PublishedMeasure,
): void {
  const cell = `${id}, ${area_code}, ${period}`;
  if (numerator !== null && !(Number.isInteger(numerator) && numerator >= 0))
    throw new FileError(
      `${cell}: expected a whole number of 0 or more, because it is ${disclosure}; got ${numerator}.`,
    );
  if (periodKind === 'RANGE')
    throw new FileError(
      `${cell}: expected a month, a quarter or another period of the calendar, because it is ${disclosure}; ranges overlap, and give one another away.`,
    );
}

const auditedCells = (all: readonly Decided[], { publishedOn }: NewRelease): AuditedCell[] =>
  all
    .filter(({ cell }) => cell.numerator !== null)
    .map(({ cell, measure, told }) => ({
      measure,
      area: cell.area_code,
      areaType: cell.area_type,
      period: readPeriod(cell.period)!,
      count: cell.numerator!,
      publishedOn,
      isNew: true,
      isImplied: false,
      told,
    }));

const rowsOf = ({ cell, measure, told }: Decided, release: NewRelease): object[] =>
  releasedValues(cell, measure, told).map(({ roundedTo, ...row }) => ({
    ...cell,
    ...row,
    rounded_to: roundedTo,
    known_from: release.publishedOn,
    known_to: 'infinity',
    release_id: release.id,
    revised: false,
  }));

async function insert(db: EntityManager, rows: readonly object[]): Promise<void> {
  await db.query(`insert into released_value select * from json_populate_recordset(null::released_value, $1)`, [
    JSON.stringify(rows),
  ]);
}
