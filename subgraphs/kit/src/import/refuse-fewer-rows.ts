import type { EntityManager } from 'typeorm';
import { FileError } from './file-error.js';

/**
 * The last release, but for corrections, that has a measure of this one; what the two have of the measures of both. A file may have
 * been cut off between two measures: where it has none that the last one had not, those that it lacks count too, in the same periods.
 */
const compared = `
  with last as (
    select r.id from release r
    where r.dataset = $2 and r.id <> $1 and r.status <> 'REVISED'
      and exists (select from cell where release_id = r.id and measure_id = any($3))
    order by r.published_on desc, r.imported_at desc limit 1
  ),
  counted as (
    select c.release_id, c.measure_id, c.period, sum(c.parts) as rows, min(c.period_start) as begins
    from cell c where c.release_id in (select id from last union select $1)
    group by 1, 2, 3
  ),
  shared as (select measure_id from counted group by 1 having count(distinct release_id) = 2),
  of_both as (select * from counted where measure_id in (select measure_id from shared)),
  lacked as (
    select * from counted
    where (select count(*) from shared) = cardinality($3::text[]) and measure_id not in (select measure_id from shared)
      and period in (select period from of_both where release_id <> $1)
  ),
  compared as (
    select *, count(*) over (partition by release_id, measure_id) as times
    from (select * from of_both union all select * from lacked) of_either
  )
  select release_id as id, release_id = $1 as "isNew", sum(rows)::int as rows, sum(rows::float / times) as "perPeriod",
    count(distinct measure_id)::int as measures, count(distinct period)::int as periods, min(begins)::text as begins
  from compared group by 1 order by 2`;

interface Compared {
  readonly id: string;
  readonly rows: number;
  readonly periods: number;
  readonly measures: number;
  /** Rows in one period, of each measure on average, added up. */
  readonly perPeriod: number;
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
  const share = isNext ? now.perPeriod / before.perPeriod : now.rows / before.rows;
  if (share >= 0.5) return;
  const lacked = now.measures < before.measures ? `, of ${now.measures} of its ${before.measures} measures` : '';
  throw new FileError(
    `${file}: at least half of the ${inWords(before)} of release ${before.id} was expected${isNext ? ', for each period' : ''}; got ${inWords(now)}${lacked}. If that is meant, import it with --fewer-rows.`,
  );
}

const inWords = ({ rows, periods }: Compared): string =>
  `${rows} ${rows === 1 ? 'row' : 'rows'} in ${periods} ${periods === 1 ? 'period' : 'periods'}`;
