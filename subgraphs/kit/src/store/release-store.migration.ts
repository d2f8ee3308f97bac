import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tables of an agency that publishes figures. `cell` holds what the files say and is never granted to the serving
 * login; `released_value` holds what may be said, to whom, and from when to when it was what was known.
 */
export class ReleaseStore1700000000000 implements MigrationInterface {
  readonly name = 'ReleaseStore1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release (
        id text primary key,
        dataset text not null,
        title text not null,
        published_on date not null,
        status text not null check (status in ('PROVISIONAL', 'FINAL', 'REVISED')),
        file text not null,
        checksum text not null,
        imported_at timestamptz not null default now(),
        unique (dataset, checksum, published_on)
      );
      create table cell (
        release_id text not null references release,
        measure_id text not null,
        area_code text not null,
        period text not null,
        numerator double precision,
        denominator double precision,
        value double precision,
        qualifier text not null,
        sample_size integer,
        source_line integer,
        parts integer not null,
        primary key (release_id, measure_id, area_code, period)
      );
      create table released_value (
        measure_id text not null,
        area_code text not null,
        period text not null,
        audiences text[] not null,
        known_from date not null,
        known_to date not null default 'infinity',
        period_start date not null,
        period_end date not null,
        release_id text not null references release,
        availability text not null,
        value double precision,
        numerator double precision,
        denominator double precision,
        rounded_to integer,
        qualifier text,
        sample_size integer,
        source_line integer,
        primary key (measure_id, area_code, period, known_from, audiences),
        check ((value is null) = (availability <> 'AVAILABLE'))
      );
      create index released_value_newest on released_value (measure_id, area_code, period_end desc);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table released_value; drop table cell; drop table release;');
  }
}

/** What the serving login may read, and nothing else. */
export const servedTables = ['release', 'released_value'] as const;
