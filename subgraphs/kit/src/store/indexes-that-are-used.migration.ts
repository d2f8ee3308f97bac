import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An import spends most of PostgreSQL's time on indexes. Two of released values began alike: one will do, by which a cell is
 * found as well as the days of a series. Cells are read by release, and a release stands in one piece of the table: to know the
 * releases of each 128 kB is enough, and costs nothing. What is told has its key still.
 */
export class IndexesThatAreUsed1700000200000 implements MigrationInterface {
  readonly name = 'IndexesThatAreUsed1700000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index released_value_newest;
      alter table released_value drop constraint released_value_pkey,
        add primary key (measure_id, area_code, period_end, period, known_from, audiences);
      alter table cell drop constraint cell_pkey;
      create index cell_of_release on cell using brin (release_id) with (pages_per_range = 16);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index cell_of_release;
      alter table cell add primary key (release_id, measure_id, area_code, period);
      alter table released_value drop constraint released_value_pkey,
        add primary key (measure_id, area_code, period, known_from, audiences);
      create index released_value_newest on released_value (measure_id, area_code, period_end desc);
    `);
  }
}
