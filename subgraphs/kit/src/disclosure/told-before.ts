import type { EntityManager } from 'typeorm';
import type { PublishedMeasure } from '../dataset.js';
import { readPeriod } from '../period.js';
import type { AuditedCell } from './audited-cell.js';
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

const extent = `
  select min(c.period_start)::text as first, max(c.period_end)::text as last
  from cell c join release r on r.id = c.release_id
  where r.dataset = $1 and c.measure_id = any($2) and c.period_start <= $4 and c.period_end >= $3`;

const cells = `
  select c.measure_id as measure, c.area_code as area, c.area_type as "areaType", c.period, c.numerator as count,
    r.published_on::text as "publishedOn",
    json_agg(json_build_array(v.audiences, v.availability, v.numerator, v.rounded_to)) as told
  from release r
  join cell c on c.release_id = r.id
  join released_value v on (v.measure_id, v.area_code, v.period, v.release_id)
    = (c.measure_id, c.area_code, c.period, c.release_id)
  where r.dataset = $1 and c.measure_id = any($2) and c.period_start <= $4 and c.period_end >= $3
    and r.id <> $5 and c.numerator is not null
  group by c.release_id, c.measure_id, c.area_code, c.period, r.published_on
  order by 1, 2, 4, 6`;

/**
 * The counts that earlier releases gave, and what they told of them, for all periods that share days with those of the new
 * cells, directly or through others: no sum ties a count to one that is not among them.
 */
export async function toldBefore(
  db: EntityManager,
  release: string,
  measures: ReadonlyMap<string, PublishedMeasure>,
  added: readonly AuditedCell[],
): Promise<AuditedCell[]> {
  const found: AuditedCell[] = [];
  for (const dataset of new Set(added.map(({ measure }) => measure.dataset))) {
    const ids = dataset.measures.map(({ id }) => id);
    const ofDataset = added.filter(({ measure }) => measure.dataset === dataset);
    const [first, last] = await spanOf(db, dataset.name, ids, ofDataset);
    const rows: CellToldBefore[] = await db.query(cells, [dataset.name, ids, first, last, release]);
    // One by one: a nation's rows are more than one call takes.
    for (const row of rows) found.push(auditedCell(row, measures));
  }
  return found;
}

async function spanOf(
  db: EntityManager,
  dataset: string,
  ids: readonly string[],
  added: readonly AuditedCell[],
): Promise<[first: string, last: string]> {
  let span: [string, string] = [
    added.map(({ period }) => period.start).reduce((a, b) => (a < b ? a : b)),
    added.map(({ period }) => period.end).reduce((a, b) => (a > b ? a : b)),
  ];
  for (;;) {
    const [wider]: { first: string; last: string }[] = await db.query(extent, [dataset, ids, ...span]);
    if (wider!.first === span[0] && wider!.last === span[1]) return span;
    span = [wider!.first, wider!.last];
  }
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
