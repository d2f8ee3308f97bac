import type { EntityManager } from 'typeorm';
import { type Dataset, measuresById, type PublishedMeasure } from '../dataset.js';
import { readPeriod } from '../period.js';
import type { AuditedCell } from './audited-cell.js';
import type { Span } from './audited-spans.js';
import type { Audience, Told, ToldToEach } from './release-rule.js';

interface CellToldBefore {
  readonly measure: string;
  readonly area: string;
  readonly areaType: string;
  readonly period: string;
  readonly count: number;
  readonly publishedOn: string;
  readonly told: readonly [
    audiences: Audience[],
    availability: Told['availability'],
    count: number | null,
    roundedTo: number | null,
  ][];
}

const cells = `
  select c.measure_id as measure, c.area_code as area, c.area_type as "areaType", c.period, c.numerator as count,
    r.published_on::text as "publishedOn",
    json_agg(json_build_array(v.audiences, v.availability, v.numerator, v.rounded_to)) as told
  from release r
  join cell c on c.release_id = r.id
  join released_value v on (v.measure_id, v.area_code, v.period_end, v.period, v.release_id)
    = (c.measure_id, c.area_code, c.period_end, c.period, c.release_id)
  where r.dataset = $1 and c.measure_id = any($2) and c.period_start >= $3 and c.period_end <= $4
    and r.id <> $5 and c.numerator is not null
  group by c.release_id, c.measure_id, c.area_code, c.area_type, c.period, c.numerator, r.published_on
  order by 1, 2, 4, 6`;

/** The counts that earlier releases of the dataset gave within these days, and what they told of them. */
export async function toldBefore(
  db: EntityManager,
  release: string,
  dataset: Dataset,
  { first, last }: Span,
): Promise<AuditedCell[]> {
  const measures = measuresById([dataset]);
  const rows: CellToldBefore[] = await db.query(cells, [dataset.name, [...measures.keys()], first, last, release]);
  return rows.map((row) => auditedCell(row, measures));
}

function auditedCell(row: CellToldBefore, measures: ReadonlyMap<string, PublishedMeasure>): AuditedCell {
  const { area, areaType, count, publishedOn } = row;
  const told: Partial<ToldToEach> = {};
  for (const [audiences, availability, value, roundedTo] of row.told)
    for (const audience of audiences)
      told[audience] = availability === 'AVAILABLE' ? { availability, count: value!, roundedTo } : { availability };
  return {
    measure: measures.get(row.measure)!,
    area,
    areaType,
    period: readPeriod(row.period)!,
    count,
    publishedOn,
    isNew: false,
    isImplied: false,
    told: told as ToldToEach,
  };
}
