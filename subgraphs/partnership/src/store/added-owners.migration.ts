import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Owners whom a person adds: the minutes print nothing of them. */
export class AddedOwners1700000000021 implements MigrationInterface {
  readonly name = 'AddedOwners1700000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table action_owner alter column raw_text drop not null;
      alter table action_owner add constraint added_owner
        check (raw_text is not null or resolution = 'EXACT' and (evidence is not null or evidence_line is not null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table action_owner drop constraint added_owner;
      delete from action_owner where raw_text is null;
      alter table action_owner alter column raw_text set not null;
    `);
  }
}
