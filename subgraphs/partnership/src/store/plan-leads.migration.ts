import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a strategy has against a line: each organisation with the words of one meeting that say so. */
export class PlanLeads1700000000025 implements MigrationInterface {
  readonly name = 'PlanLeads1700000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table plan_line add column leads jsonb not null default '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table plan_line drop column leads`);
  }
}
