import type { EntityManager } from 'typeorm';
import { FileError } from './file-error.js';
import type { ReleaseNotice } from './release-notice.js';

interface Clash {
  readonly cell: string;
  readonly other: string;
  readonly reason: 'SAME_DAY' | 'SETTLED' | 'PARTS';
  readonly now: number;
  readonly before: number;
}

/**
 * On one day one figure is known of a cell; what was settled does not become provisional again; and a cell that was the sum
 * of many rows is not replaced by a file that holds less than half of them, unless that is meant. All are found before
 * one is told: PostgreSQL would else go through the cells as if the first had to come soon.
 */
const clash = `
  with clash as materialized (
    select concat_ws(', ', c.measure_id, c.area_code, c.period) as cell, o.release_id as other, c.parts as now, o.parts as before,
      case when r.published_on = $2 then 'SAME_DAY' when o.parts > 2 * c.parts and not $5 then 'PARTS' else 'SETTLED' end as reason
    from release r
    join cell o on o.release_id = r.id
    join cell c on c.release_id = $1 and (c.measure_id, c.area_code, c.period) = (o.measure_id, o.area_code, o.period)
    where r.dataset = $4 and r.id <> $1
      and (r.published_on = $2
        or r.published_on < $2 and (o.parts > 2 * c.parts and not $5 or $3 = 'PROVISIONAL' and r.status <> 'PROVISIONAL'))
  )
  select * from clash order by cell, other limit 1`;

export async function refuseClashes(
  db: EntityManager,
  release: string,
  {
    dataset,
    publishedOn,
    status,
    fewerRows,
  }: ReleaseNotice & { readonly dataset: string; readonly fewerRows: boolean },
): Promise<void> {
  const [found]: Clash[] = await db.query(clash, [release, publishedOn, status, dataset, fewerRows]);
  if (!found) return;
  const { cell, other, reason, now, before } = found;
  throw new FileError(
    {
      SAME_DAY: `Release ${other} gives the same cell (${cell}) on the same day. Give a correction a later date.`,
      SETTLED: `Release ${other} gave this cell (${cell}) as settled; a provisional figure does not replace it.`,
      PARTS: `Release ${other} gave this cell (${cell}) from ${before} rows; the file has ${now}. A correction holds all rows of a cell. If that is meant, import it with --fewer-rows.`,
    }[reason],
  );
}
