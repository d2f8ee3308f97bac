import type { EntityManager } from 'typeorm';
import type { PublishedMeasure } from '../dataset.js';
import { releaseCells } from '../disclosure/release-cells.js';
import { canonicalCode, type Registers } from '../register.js';
import type { Cell } from './cell.js';
import { FileError } from './csv.js';
import type { ReleaseNotice } from './release-notice.js';

export interface NewRelease extends ReleaseNotice {
  readonly dataset: string;
  readonly title: string;
  readonly file: string;
  readonly checksum: string;
}

const rowsPerStatement = 5000;

/** Stores one release: what the file says, and what each audience may be told of it. Null if it is stored already. */
export async function storeRelease(
  db: EntityManager,
  notice: NewRelease,
  cells: readonly Cell[],
  measures: ReadonlyMap<string, PublishedMeasure>,
  registers: Registers,
): Promise<string | null> {
  await db.query(`select pg_advisory_xact_lock(hashtext('safer-graph import'))`);
  const [published]: { earlier: number; same: number }[] = await db.query(
    `select count(*)::int as earlier, count(*) filter (where checksum = $3)::int as same
     from release where dataset = $1 and published_on = $2`,
    [notice.dataset, notice.publishedOn, notice.checksum],
  );
  const { earlier, same } = published!;
  if (same > 0) return null;
  const id = `${notice.dataset}:${notice.publishedOn}:${earlier + 1}`;
  await db.query(
    `insert into release (id, dataset, title, published_on, status, file, checksum) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, notice.dataset, notice.title, notice.publishedOn, notice.status, notice.file, notice.checksum],
  );
  for (let start = 0; start < cells.length; start += rowsPerStatement)
    await insert(
      db,
      'cell',
      cells.slice(start, start + rowsPerStatement).map((cell) => cellRow(id, cell)),
    );
  await refuseClashes(db, id, notice);
  await releaseCells(db, { id, publishedOn: notice.publishedOn, status: notice.status }, measures, registers);
  await closeSpans(db, id, notice);
  return id;
}

const keyOf = ({ measure, area, period }: Cell) => ({
  measure_id: measure.id,
  area_code: canonicalCode(area),
  period: period.code,
});

const cellRow = (id: string, cell: Cell) => ({
  release_id: id,
  ...keyOf(cell),
  numerator: cell.numerator,
  denominator: cell.denominator,
  value: cell.value,
  qualifier: cell.qualifier,
  sample_size: cell.sampleSize,
  source_line: cell.sourceLine,
  parts: cell.parts.size,
  period_start: cell.period.start,
  period_end: cell.period.end,
  area_type: cell.area.type,
  mark: cell.mark,
});

async function insert(db: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  await db.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

/**
 * On one day one figure is known of a cell; what was settled does not become provisional again; and a cell that was the sum
 * of many rows is not replaced by a file that holds less than half of them.
 */
async function refuseClashes(db: EntityManager, release: string, { publishedOn, status }: NewRelease): Promise<void> {
  const [clash]: {
    cell: string;
    other: string;
    reason: 'SAME_DAY' | 'SETTLED' | 'PARTS';
    now: number;
    before: number;
  }[] = await db.query(
    `select concat_ws(', ', c.measure_id, c.area_code, c.period) as cell, o.release_id as other, c.parts as now, o.parts as before,
         case when r.published_on = $2 then 'SAME_DAY' when o.parts > 2 * c.parts then 'PARTS' else 'SETTLED' end as reason
       from cell c
       join cell o using (measure_id, area_code, period)
       join release r on r.id = o.release_id
       where c.release_id = $1 and o.release_id <> $1
         and (r.published_on = $2
           or r.published_on < $2 and (o.parts > 2 * c.parts or $3 = 'PROVISIONAL' and r.status <> 'PROVISIONAL'))
       limit 1`,
    [release, publishedOn, status],
  );
  if (!clash) return;
  const { cell, other, reason, now, before } = clash;
  throw new FileError(
    {
      SAME_DAY: `Release ${other} gives the same cell (${cell}) on the same day. Give a correction a later date.`,
      SETTLED: `Release ${other} gave this cell (${cell}) as settled; a provisional figure does not replace it.`,
      PARTS: `Release ${other} gave this cell (${cell}) from ${before} rows; the file has ${now}. A correction holds all rows of a cell.`,
    }[reason],
  );
}

/** Each value was what was known until the next release of its cell; files may come in any order. */
async function closeSpans(db: EntityManager, release: string, { publishedOn }: NewRelease): Promise<void> {
  await db.query(
    `update released_value v
     set known_to = coalesce((
       select min(n.known_from) from released_value n
       where (n.measure_id, n.area_code, n.period) = (v.measure_id, v.area_code, v.period) and n.known_from > v.known_from
     ), 'infinity')
     where (v.measure_id, v.area_code, v.period) in (select measure_id, area_code, period from cell where release_id = $1)
       and v.known_from <= $2 and v.known_to >= $2`,
    [release, publishedOn],
  );
}
