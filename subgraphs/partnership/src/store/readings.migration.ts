import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is read of paragraphs, attendance lists and decisions can be corrected: versions, and the words beside a decision. */
export class Readings1700000000022 implements MigrationInterface {
  readonly name = 'Readings1700000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table note add column version integer not null default 1 check (version > 0);
      alter table attendance add column version integer not null default 1 check (version > 0);
      alter table decision
        add column version integer not null default 1 check (version > 0),
        add column quote text,
        add column withdrawn_on date;
      update decision set quote = text;
      alter table decision alter column quote set not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision drop column withdrawn_on, drop column quote, drop column version;
      alter table attendance drop column version;
      alter table note drop column version;
    `);
  }
}
