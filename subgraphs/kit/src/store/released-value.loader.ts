import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Availability, ObservationStatus, Qualifier } from '../contract/enums.js';
import type { Audience } from '../disclosure/release-rule.js';
import { readPeriod } from '../period.js';
import { liesWithin, mergeSpans } from './merge-spans.js';

/** A release, as the serving login reads it; without an id and a checksum where a sum stands in several. */
export interface ReleaseRow {
  readonly id: string | null;
  readonly title: string;
  readonly status: ObservationStatus;
  readonly publishedOn: string;
  readonly extractedOn: string;
  readonly checksum: string | null;
}

/** A released value, with the release that it stands in. */
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
  readonly release: ReleaseRow;
}

interface SeriesOfArea {
  readonly measure: string;
  readonly area: string;
  readonly audience: Audience;
  /** What was known on this day, or what this release said. */
  readonly asOf: string | null;
  readonly release: string | null;
}

/** Without a period: the newest. */
export type CellKey = SeriesOfArea & { readonly period: string | null };
export type SeriesKey = SeriesOfArea & { readonly start: string; readonly end: string };
/** One measure of a page: what follows a period, and how many rows all its measures give at the most. */
export type PageKey = SeriesKey & {
  readonly after: { readonly start: string; readonly code: string } | null;
  readonly most: number;
};

/** An asked key joins what was known on its day, or what its release said: one of the two is null. */
const known = `
  v.measure_id = k.measure and v.area_code = k.area and k.audience = any(v.audiences)
  and (k.release is null or v.release_id = k.release)
  and (k.as_of is null or (v.known_from <= k.as_of and k.as_of < v.known_to))`;

/** The row of one cell and period. */
const exactly = `
  select k.place, v.*
  from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::date[], $8::text[])
    as k(place, measure, area, audience, as_of, release, period_end, period)
  join released_value v on ${known} and (v.period_end, v.period) = (k.period_end, k.period)`;

/** The row of the newest period that the audience may know of; a withheld one only where there is no other. */
const newest = `
  select k.place, v.*
  from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[])
    as k(place, measure, area, audience, as_of, release)
  cross join lateral (
    select * from released_value v
    where ${known} order by v.availability = 'WITHHELD', v.period_end desc, v.period desc limit 1
  ) v`;

/** The rows of all periods that lie between two days, oldest first. */
const between = `
  select k.place, v.*
  from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::date[], $8::date[])
    as k(place, measure, area, audience, as_of, release, first_day, last_day)
  join released_value v on ${known} and v.period_start >= k.first_day and v.period_end <= k.last_day
  order by v.period_start`;

/** The first rows of each page, over all its measures; each measure reads no more of its own than the page can take. */
const page = `
  select * from (
    select k.place, k.most, v.*, row_number() over (partition by k.page order by k.place, v.period_start, v.period)
    from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::date[], $6::text[], $7::date[], $8::date[],
        $9::date[], $10::text[], $11::int[], $12::int[])
      as k(place, measure, area, audience, as_of, release, first_day, last_day, after_start, after_period, most, page)
    cross join lateral (
      select * from released_value v
      where ${known} and v.period_start >= k.first_day and v.period_end <= k.last_day
        and (k.after_start is null or (v.period_start, v.period) > (k.after_start, k.after_period))
      order by v.period_start, v.period limit k.most
    ) v
  ) numbered
  where row_number <= most order by place, period_start, period`;

/**
 * Reads what was found as two JSON values: the driver takes longer to make an object of each row than PostgreSQL takes to
 * find it. A release, which most rows share, is read once.
 */
const told = (found: string): string => `
  with found as (${found})
  select
    (select coalesce(json_agg(json_build_array(
       place, release_id, period, availability, value, numerator, denominator, rounded_to, qualifier, sample_size, source_line,
       revised
     )), '[]') from found) as cells,
    (select coalesce(json_agg(json_build_object(
       'id', id, 'title', title, 'status', status, 'publishedOn', published_on,
       'extractedOn', (imported_at at time zone 'Europe/London')::date, 'checksum', checksum
     )), '[]') from release where id in (select release_id from found)) as releases`;

type CellTold = [
  place: number,
  release: string,
  period: string,
  availability: Availability,
  value: number | null,
  numerator: number | null,
  denominator: number | null,
  roundedTo: number | null,
  qualifier: Qualifier | null,
  sampleSize: number | null,
  sourceLine: number | null,
  isRevised: boolean,
];

const statements = { exactly: told(exactly), newest: told(newest), between: told(between), page: told(page) };

/** A key, its place among all that are asked for at the same time, and which of their lists it stands in. */
interface Asked<Key> {
  readonly place: number;
  readonly list: number;
  readonly key: Key;
}

/** Runs one statement for all keys, and puts its rows where their keys stand. */
async function read<Key extends SeriesOfArea>(
  db: DataSource,
  statement: keyof typeof statements,
  asked: readonly Asked<Key>[],
  more: readonly ((key: Key, list: number) => string | number | null)[],
  rows: readonly ReleasedRow[][],
): Promise<void> {
  if (asked.length === 0) return;
  const column = <T>(of: (key: Key, list: number) => T): T[] => asked.map(({ key, list }) => of(key, list));
  const [answer]: { cells: CellTold[]; releases: ReleaseRow[] }[] = await db.query(statements[statement], [
    asked.map(({ place }) => place),
    column(({ measure }) => measure),
    column(({ area }) => area),
    column(({ audience }) => audience),
    column(({ asOf }) => asOf),
    column(({ release }) => release),
    ...more.map(column),
  ]);
  const releases = new Map(answer!.releases.map((release) => [release.id, release]));
  const revised = new Map(answer!.releases.map((release) => [release.id, asRevised(release)]));
  for (const cell of answer!.cells) {
    const [place, release, period, availability, value, numerator, denominator, roundedTo, qualifier, ...rest] = cell;
    const [sampleSize, sourceLine, isRevised] = rest;
    rows[place]!.push({
      period,
      availability,
      value,
      numerator,
      denominator,
      roundedTo,
      qualifier,
      sampleSize,
      sourceLine,
      release: (isRevised ? revised : releases).get(release)!,
    });
  }
}

/** What corrects an earlier figure is revised, also where its release as a whole is not. */
const asRevised = (release: ReleaseRow): ReleaseRow =>
  release.status === 'FINAL' ? { ...release, status: 'REVISED' } : release;

/** All lists of keys that are asked for at the same time are read together; a promise for each key would cost more than its row. */
const together = <Key>(readAll: (keys: readonly Asked<Key>[], rows: readonly ReleasedRow[][]) => Promise<unknown>) =>
  new DataLoader<readonly Key[], ReleasedRow[][]>(
    async (lists) => {
      const keys: Asked<Key>[] = [];
      for (const [list, ofList] of lists.entries())
        for (const key of ofList) keys.push({ place: keys.length, list, key });
      const rows = keys.map((): ReleasedRow[] => []);
      await readAll(keys, rows);
      let end = 0;
      return lists.map(({ length }) => rows.slice(end, (end += length)));
    },
    { cache: false },
  );

const columnsOfPage: readonly ((key: PageKey, list: number) => string | number | null)[] = [
  ({ start }) => start,
  ({ end }) => end,
  ({ after }) => after?.start ?? null,
  ({ after }) => after?.code ?? null,
  ({ most }) => most,
  (_, list) => list,
];

export const releasedValueLoaders = (db: DataSource) => ({
  /** Of each cell its row, or none. */
  cells: together<CellKey>((keys, rows) => {
    const exact = keys.filter(({ key }) => key.period !== null);
    const open = keys.filter(({ key }) => key.period === null);
    return Promise.all([
      read(db, 'exactly', exact, [({ period }) => readPeriod(period!)!.end, ({ period }) => period], rows),
      read(db, 'newest', open, [], rows),
    ]);
  }),

  /** The rows of each series, oldest first. */
  series: together<SeriesKey>(async (keys, rows) => {
    const spans = mergeSpans(keys.map(({ key }) => key));
    const found = spans.map((): ReleasedRow[] => []);
    const merged = spans.map(({ key }, place) => ({ place, list: 0, key }));
    await read(db, 'between', merged, [({ start }) => start, ({ end }) => end], found);
    for (const [span, { places }] of spans.entries())
      for (const place of places)
        rows[place]!.push(...found[span]!.filter(({ period }) => liesWithin(keys[place]!.key, period)));
  }),

  /** The first rows of each page, in the order of its measures. */
  pages: together<PageKey>((keys, rows) => read(db, 'page', keys, columnsOfPage, rows)),
});

export type ReleasedValueLoaders = ReturnType<typeof releasedValueLoaders>;
