import type { EntityManager } from 'typeorm';
import { FileError } from './file-error.js';

/** The last release, but for corrections, that has a measure of this one; what the two have of the measures of both. */
const compared = `
  with last as (
    select r.id from release r
    where r.dataset = $2 and r.id <> $1 and r.status <> 'REVISED'
      and exists (select from cell where release_id = r.id and measure_id = any($3))
    order by r.published_on desc, r.imported_at desc limit 1
  ),
  counted as (
    select c.release_id, c.measure_id, c.period, sum(c.parts) as rows, min(c.period_start) as begins
    from cell c where c.release_id in (select id from last union select $1) and c.measure_id = any($3)
    group by 1, 2, 3
  ),
  shared as (select measure_id from counted group by 1 having count(distinct release_id) = 2)
  select release_id as id, release_id = $1 as "isNew", sum(rows)::int as rows, count(*)::int as series,
    count(distinct period)::int as periods, min(begins)::text as begins
  from counted where measure_id in (select measure_id from shared)
  group by 1 order by 2`;

interface Compared {
  readonly id: string;
  readonly rows: number;
  readonly periods: number;
  /** Periods, counted for each measure. */
  readonly series: number;
  readonly begins: string;
}

/**
 * A file that was cut off on its way has fewer rows than the last one. So has one that brings a quarter where the last
 * brought ten years: where it begins later, rows are compared for each period. A correction brings only what it corrects.
 */
export async function refuseFewerRows(
  db: EntityManager,
  release: string,
  { dataset, status, file }: { readonly dataset: string; readonly status: string; readonly file: string },
  measures: readonly string[],
): Promise<void> {
  if (status === 'REVISED') return;
  const [before, now]: Compared[] = await db.query(compared, [release, dataset, measures]);
  if (!before || !now) return;
  const isNext = now.begins > before.begins;
  const share = isNext ? now.rows / now.series / (before.rows / before.series) : now.rows / before.rows;
  if (share >= 0.5) return;
  throw new FileError(
    `${file}: at least half of the ${inWords(before)} of release ${before.id} was expected${isNext ? ', for each period' : ''}; got ${inWords(now)}. If that is meant, import it with --fewer-rows.`,
  );
}

const inWords = ({ rows, periods }: Compared): string =>
  `${rows} ${rows === 1 ? 'row' : 'rows'} in ${periods} ${periods === 1 ? 'period' : 'periods'}`;
