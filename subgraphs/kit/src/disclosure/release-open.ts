import type { EntityManager } from 'typeorm';
import type { PublishedMeasure } from '../dataset.js';
import type { NewRelease } from './new-release.js';

/**
 * Open data is released as published, to everybody alike, in one statement, however many cells there are. What the source
 * marks stays marked, and a survey that asked fewer people than its measure says is not told at all. A provisional figure is
 * not for the public, who get a row that says so.
 */
const release = `
  insert into released_value (
    measure_id, area_code, period, audiences, known_from, period_start, period_end, release_id,
    availability, value, numerator, denominator, qualifier, sample_size, source_line
  )
  select measure_id, area_code, period, audiences, $2, period_start, period_end, release_id, availability,
    case when is_told then coalesce(value, case when per is null then numerator else numerator / nullif(denominator, 0) * per end) end,
    case when is_told then numerator end,
    case when is_told then denominator end,
    qualifier, sample_size, source_line
  from (
    select c.*, m.per, f.audiences, f.availability, f.availability = 'AVAILABLE' as is_told
    from unnest($3::text[], $4::float8[], $5::int[]) as m(id, per, minimum_sample)
    join cell c on c.release_id = $1 and c.measure_id = m.id
    cross join lateral (
      select array['PUBLIC'] as audiences, 'WITHHELD' as availability where $6
      union all
      select case when $6 then array['ANALYST', 'OWNER'] else array['PUBLIC', 'ANALYST', 'OWNER'] end,
        case
          when c.mark is not null then c.mark
          when coalesce(c.sample_size, 0) < m.minimum_sample then 'SUPPRESSED'
          else 'AVAILABLE'
        end
    ) f
  ) decided`;

export async function releaseOpen(
  db: EntityManager,
  { id, publishedOn, status }: NewRelease,
  measures: readonly PublishedMeasure[],
): Promise<void> {
  if (measures.length === 0) return;
  await db.query(release, [
    id,
    publishedOn,
    measures.map((measure) => measure.id),
    measures.map(({ per }) => per),
    measures.map(({ survey }) => survey?.minimumSample ?? null),
    status === 'PROVISIONAL',
  ]);
}
