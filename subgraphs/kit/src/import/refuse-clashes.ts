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
 * of many rows is not replaced by a file that holds less than half of them, unless that is meant.
 */
const clash = `
  select concat_ws(', ', c.measure_id, c.area_code, c.period) as cell, o.release_id as other, c.parts as now, o.parts as before,
    case when r.published_on = $2 then 'SAME_DAY' when o.parts > 2 * c.parts and not $5 then 'PARTS' else 'SETTLED' end as reason
  from release r
  join cell o on o.release_id = r.id
  join cell c on c.release_id = $1 and (c.measure_id, c.area_code, c.period) = (o.measure_id, o.area_code, o.period)
  where r.dataset = $4 and r.id <> $1
    and (r.published_on = $2
      or r.published_on < $2 and (o.parts > 2 * c.parts and not $5 or $3 = 'PROVISIONAL' and r.status <> 'PROVISIONAL'))
  limit 1`;

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

/** The last release, but for corrections, that had a measure of this one: its rows, and how many periods it had. */
const last = `
  select r.id, r.rows - r.passed_over as rows,
    (select count(distinct period)::int from cell where release_id = r.id) as periods
  from release r
  where r.dataset = $1 and r.rows is not null and r.status <> 'REVISED'
    and exists (select from cell where release_id = r.id and measure_id = any($2))
  order by r.published_on desc, r.imported_at desc limit 1`;

export interface RowsOfPeriods {
  readonly rows: number;
  readonly periods: number;
}

/**
 * A file that was cut off on its way has fewer rows than the last one; so has one that brings a quarter where the last
 * brought ten years, so rows are counted for each period. A correction brings only what it corrects.
 */
export async function refuseFewerRows(
  db: EntityManager,
  file: string,
  { dataset, status, fewerRows }: { readonly dataset: string; readonly status: string; readonly fewerRows: boolean },
  measures: readonly string[],
  now: RowsOfPeriods,
): Promise<void> {
  if (fewerRows || status === 'REVISED') return;
  const [before]: ({ readonly id: string } & RowsOfPeriods)[] = await db.query(last, [dataset, measures]);
  if (!before || 2 * (now.rows / now.periods) >= before.rows / before.periods) return;
  throw new FileError(
    `${file}: ${inWords(before)} were expected, as in release ${before.id}, or not less than half of that for each period; got ${inWords(now)}. If that is meant, import it with --fewer-rows.`,
  );
}

const inWords = ({ rows, periods }: RowsOfPeriods): string =>
  `${rows} ${rows === 1 ? 'row' : 'rows'} of ${periods} ${periods === 1 ? 'period' : 'periods'}`;
