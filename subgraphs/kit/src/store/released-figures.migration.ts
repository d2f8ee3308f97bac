import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is decided over a whole release needs of each cell where and when it lies, and whether the source itself withheld
 * it; a release says what became of the rows of its file, and a released value whether it corrects another. Figures come in
 * the transaction that makes their release, and no release is ever deleted: to look for it once for each figure took two
 * fifths of the time in which they are stored.
 */
export class ReleasedFigures1700000100000 implements MigrationInterface {
  readonly name = 'ReleasedFigures1700000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cell
        add column period_start date,
        add column period_end date,
        add column area_type text,
        add column mark text check (mark in ('SUPPRESSED', 'NOT_STATED'));
      update cell c set period_start = v.period_start, period_end = v.period_end
        from released_value v
        where (v.release_id, v.measure_id, v.area_code, v.period) = (c.release_id, c.measure_id, c.area_code, c.period);
      alter table cell
        alter column period_start set not null,
        alter column period_end set not null,
        add check (mark is null or numerator is null and value is null);
      alter table release
        add column rows integer,
        add column passed_over integer;
      alter table released_value add column revised boolean not null default false;
      alter table cell drop constraint cell_release_id_fkey;
      alter table released_value drop constraint released_value_release_id_fkey;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table cell drop column period_start, drop column period_end, drop column area_type, drop column mark;
      alter table release drop column rows, drop column passed_over;
      alter table released_value drop column revised;
      alter table cell add foreign key (release_id) references release;
      alter table released_value add foreign key (release_id) references release;
    `);
  }
}
