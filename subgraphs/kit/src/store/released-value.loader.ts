import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Availability, ObservationStatus, Qualifier } from '../contract/enums.js';
import type { Audience } from '../release.js';

/** A released value with its release, as the serving login reads it. */
export interface ReleasedRow {
  readonly period: string;
  readonly availability: Availability;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly roundedTo: number | null;
  readonly qualifier: Qualifier | null;
  readonly sampleSize: number | null;
  readonly sourceLine: number | null;
  readonly status: ObservationStatus;
  readonly release: string;
  readonly releaseTitle: string;
  readonly publishedOn: string;
  readonly extractedOn: string;
  readonly checksum: string;
}

export interface CellKey {
  readonly measure: string;
  readonly area: string;
  readonly audience: Audience;
  /** What was known on this day, or what this release said. */
  readonly asOf: string | null;
  readonly release: string | null;
}

export type ExactKey = CellKey & { readonly period: string };
export type SeriesKey = CellKey & { readonly start: string; readonly end: string };

const columns = `
  v.period, v.availability, v.value, v.numerator, v.denominator, v.rounded_to as "roundedTo", v.qualifier,
  v.sample_size as "sampleSize", v.source_line as "sourceLine", r.status, r.id as release, r.title as "releaseTitle",
  r.published_on::text as "publishedOn", (r.imported_at at time zone 'Europe/London')::date::text as "extractedOn", r.checksum`;

/** An asked key joins what was known on its day, or what its release said: one of the two is null. */
const known = `
  v.measure_id = k.measure and v.area_code = k.area and k.audience = any(v.audiences)
  and (k.release is null or v.release_id = k.release)
  and (k.as_of is null or (v.known_from <= k.as_of and k.as_of < v.known_to))`;

const asked = `unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[]`;
const cellColumns = (keys: readonly CellKey[]): unknown[][] => [
  keys.map((key) => key.measure),
  keys.map((key) => key.area),
  keys.map((key) => key.audience),
  keys.map((key) => key.asOf),
  keys.map((key) => key.release),
];

type Numbered = ReleasedRow & { readonly ordinal: number };

/** One statement for all keys of a batch, whatever their number; rows are put back to their keys by ordinal. */
const batched = <Key extends object>(
  run: (keys: readonly Key[]) => Promise<Numbered[]>,
): DataLoader<Key, ReleasedRow[], string> =>
  new DataLoader<Key, ReleasedRow[], string>(
    async (keys) => {
      const lists: ReleasedRow[][] = keys.map(() => []);
      for (const { ordinal, ...row } of await run(keys)) lists[ordinal - 1]!.push(row);
      return lists;
    },
    // No part holds a line break: ids, codes, days and words.
    { cacheKeyFn: (key) => Object.values(key).join('\n'), maxBatchSize: 5000 },
  );

export const releasedValueLoaders = (db: DataSource) => ({
  /** The row of one cell and period. */
  cell: batched<ExactKey>((keys) =>
    db.query(
      `select k.ordinal::int, ${columns}
       from ${asked}, $6::text[]) with ordinality as k(measure, area, audience, as_of, release, period, ordinal)
       join released_value v on ${known} and v.period = k.period
       join release r on r.id = v.release_id`,
      [...cellColumns(keys), keys.map((key) => key.period)],
    ),
  ),

  /** The row of the newest period that the audience may know of; a withheld one only where there is no other. */
  newest: batched<CellKey>((keys) =>
    db.query(
      `select k.ordinal::int, ${columns}
       from ${asked}) with ordinality as k(measure, area, audience, as_of, release, ordinal)
       cross join lateral (
         select * from released_value v where ${known} order by v.availability = 'WITHHELD', v.period_end desc, v.period desc limit 1
       ) v
       join release r on r.id = v.release_id`,
      cellColumns(keys),
    ),
  ),

  /** The rows of all periods that lie between two days, oldest first. */
  series: batched<SeriesKey>((keys) =>
    db.query(
      `select k.ordinal::int, ${columns}
       from ${asked}, $6::date[], $7::date[])
         with ordinality as k(measure, area, audience, as_of, release, first_day, last_day, ordinal)
       join released_value v on ${known} and v.period_start >= k.first_day and v.period_end <= k.last_day
       join release r on r.id = v.release_id
       order by v.period_start`,
      [...cellColumns(keys), keys.map((key) => key.start), keys.map((key) => key.end)],
    ),
  ),
});

export type ReleasedValueLoaders = ReturnType<typeof releasedValueLoaders>;
