import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord, withinPartnership } from './within-partnership.js';

/** What units told meetings of their tasks. The figures in it are published beside, in the release store. */
export class Tasking1700000000013 implements MigrationInterface {
  readonly name = 'Tasking1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tasking_summary (${keptRecord},
        meeting_id text not null references meeting,
        agenda_item_id text not null references agenda_item,
        quote text not null,
        source_line integer not null,
        organization_id text not null,
        area_code text not null,
        as_at date not null,
        period_start date check (period_start <= as_at),
        received integer not null check (received >= 0),
        completed integer not null check (completed >= 0)
      );
      create index tasking_summary_of_meeting on tasking_summary (meeting_id);
      create index tasking_summary_of_organization on tasking_summary (organization_id, as_at desc);
      ${withinPartnership('tasking_summary', 'id', 'meeting_id', 'agenda_item_id')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table tasking_summary');
  }
}
