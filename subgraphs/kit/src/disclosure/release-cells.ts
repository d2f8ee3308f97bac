import type { EntityManager } from 'typeorm';
import type { PublishedMeasure } from '../dataset.js';
import type { Registers } from '../register.js';
import type { NewRelease } from './new-release.js';
import { releaseOpen } from './release-open.js';
import { type CellRow, releasedValues } from './released-value.js';

const rowsPerStatement = 5000;

/** Decides what each audience is told of every cell of a release, and stores it: the one way from `cell` to `released_value`. */
export async function releaseCells(
  db: EntityManager,
  release: NewRelease,
  measures: ReadonlyMap<string, PublishedMeasure>,
  _registers: Registers,
): Promise<void> {
  const present: { id: string }[] = await db.query('select distinct measure_id as id from cell where release_id = $1', [
    release.id,
  ]);
  const published = present.map(({ id }) => measures.get(id)!);
  await releaseOpen(
    db,
    release,
    published.filter(({ disclosure }) => disclosure === 'OPEN'),
  );
  const guarded = published.filter(({ disclosure }) => disclosure !== 'OPEN');
  const cells: CellRow[] = await db.query(
    `select measure_id, area_code, period, period_start::text, period_end::text, area_type,
       numerator, denominator, value, mark, qualifier, sample_size, source_line
     from cell where release_id = $1 and measure_id = any($2) order by measure_id, area_code, period`,
    [release.id, guarded.map(({ id }) => id)],
  );
  for (let start = 0; start < cells.length; start += rowsPerStatement)
    await insert(
      db,
      cells.slice(start, start + rowsPerStatement).flatMap((cell) => rowsOf(cell, measures, release)),
    );
}

const rowsOf = (cell: CellRow, measures: ReadonlyMap<string, PublishedMeasure>, release: NewRelease): object[] =>
  releasedValues(cell, measures.get(cell.measure_id)!, release.status).map(({ roundedTo, ...told }) => ({
    ...cell,
    ...told,
    rounded_to: roundedTo,
    known_from: release.publishedOn,
    known_to: 'infinity',
    release_id: release.id,
  }));

async function insert(db: EntityManager, rows: readonly object[]): Promise<void> {
  await db.query(`insert into released_value select * from json_populate_recordset(null::released_value, $1)`, [
    JSON.stringify(rows),
  ]);
}
