import type { EntityManager } from 'typeorm';
import type { PublishedMeasure } from '../dataset.js';
import { releaseCells } from '../disclosure/release-cells.js';
import type { Registers } from '../register.js';
import { copyCells } from './copy-cells.js';
import type { ReleasedCells } from './rates-of-counts.js';
import { refuseClashes } from './refuse-clashes.js';
import { refuseFewerRows } from './refuse-fewer-rows.js';
import type { ReleaseNotice } from './release-notice.js';

export interface ReleaseToStore extends ReleaseNotice {
  readonly dataset: string;
  readonly title: string;
  readonly file: string;
  readonly checksum: string;
  readonly rows: number;
  readonly passedOver: number;
  /** That there are fewer rows than last time is meant. */
  readonly fewerRows: boolean;
}

/** Of a larger table, in bytes, the planner of PostgreSQL has to know what is in it now: by what it knew before, it takes minutes or hours. */
const largeTable = 2 ** 18;

/** Stores one release: what the file says, and what each audience may be told of it. Null if it is stored already. */
export async function storeRelease(
  db: EntityManager,
  notice: ReleaseToStore,
  cells: ReleasedCells,
  measures: ReadonlyMap<string, PublishedMeasure>,
  registers: Registers,
): Promise<string | null> {
  await db.query(`select pg_advisory_xact_lock(hashtext('safer-graph import'))`);
  const { dataset, publishedOn, status, checksum, rows, passedOver } = notice;
  const [published]: { today: number; same: number; other: number }[] = await db.query(
    `select count(*) filter (where published_on = $2)::int as today, count(*)::int as other,
       count(*) filter (where published_on = $2 and checksum = $3)::int as same
     from release where dataset = $1`,
    [dataset, publishedOn, checksum],
  );
  const { today, same, other } = published!;
  if (same > 0) return null;
  const id = `${dataset}:${publishedOn}:${today + 1}`;
  await db.query(
    `insert into release (id, dataset, title, published_on, status, file, checksum, rows, passed_over)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [id, dataset, notice.title, publishedOn, status, notice.file, checksum, rows, passedOver],
  );
  await copyCells(db, id, cells);
  if (other > 0) {
    await analyzeLarge(db, 'cell');
    await refuseClashes(db, id, notice);
    if (!notice.fewerRows) await refuseFewerRows(db, id, notice, cells.measureIds());
  }
  await releaseCells(db, { id, publishedOn, status }, measures, registers);
  if (other > 0) {
    await analyzeLarge(db, 'released_value');
    await closeSpans(db, id, publishedOn);
    await markRevised(db, id, publishedOn);
  }
  return id;
}

async function analyzeLarge(db: EntityManager, table: 'cell' | 'released_value'): Promise<void> {
  const [found]: { bytes: number }[] = await db.query('select pg_relation_size($1::regclass)::float8 as bytes', [
    table,
  ]);
  if (found!.bytes > largeTable) await db.query(`analyze ${table}`);
}

/** Each value was what was known until the next release of its cell; files may come in any order. */
async function closeSpans(db: EntityManager, release: string, publishedOn: string): Promise<void> {
  await db.query(
    `update released_value v set known_to = $2
     from cell c
     where c.release_id = $1 and (v.measure_id, v.area_code, v.period_end, v.period) = (c.measure_id, c.area_code, c.period_end, c.period)
       and v.known_from < $2 and v.known_to > $2`,
    [release, publishedOn],
  );
  await db.query(
    `update released_value v set known_to = n.known_from
     from (
       select o.measure_id, o.area_code, o.period_end, o.period, min(o.known_from) as known_from
       from released_value o join cell c using (measure_id, area_code, period_end, period)
       where c.release_id = $1 and o.known_from > $2
       group by 1, 2, 3, 4
     ) n
     where v.release_id = $1 and (v.measure_id, v.area_code, v.period_end, v.period) = (n.measure_id, n.area_code, n.period_end, n.period)`,
    [release, publishedOn],
  );
}

/**
 * A file of a new quarter may correct an old one too: revised is what tells an audience another value than before, and not for
 * a provisional one.
 */
async function markRevised(db: EntityManager, release: string, publishedOn: string): Promise<void> {
  await db.query(
    `update released_value v set revised = true
     from cell c
     where c.release_id = $1 and (v.measure_id, v.area_code, v.period_end, v.period) = (c.measure_id, c.area_code, c.period_end, c.period)
       and v.known_from >= $2
       and exists (
         select from released_value o join release r on r.id = o.release_id
         where (o.measure_id, o.area_code, o.period_end, o.period) = (v.measure_id, v.area_code, v.period_end, v.period)
           and o.known_from < v.known_from and o.value <> v.value and o.audiences && v.audiences and r.status <> 'PROVISIONAL'
       )`,
    [release, publishedOn],
  );
}

export interface StoredRelease {
  readonly id: string;
  readonly title: string;
  readonly status: string;
}

/** The release of this very file, if there is one: nothing needs to be read then. */
export async function releaseOfFile(
  db: Pick<EntityManager, 'query'>,
  dataset: string,
  publishedOn: string,
  checksum: string,
): Promise<StoredRelease | null> {
  const [found]: StoredRelease[] = await db.query(
    'select id, title, status from release where dataset = $1 and published_on = $2 and checksum = $3',
    [dataset, publishedOn, checksum],
  );
  return found ?? null;
}
