import type { MigrationInterface, QueryRunner } from 'typeorm';
import { withinPartnership } from './within-partnership.js';

const restated = [
  'funding_stream',
  'funding_round',
  'funding_milestone',
  'funding_bid',
  'partnership_document',
  'initiative',
];

/** What each meeting states of what several may speak of. So far one meeting alone has stated each. */
export class RecordStatements1700000000020 implements MigrationInterface {
  readonly name = 'RecordStatements1700000000020';

  async up(runner: QueryRunner): Promise<void> {
    // period_code is kept as periodCode, as the fields of a record are named.
    const field = `replace(initcap(replace(case name when 'taken_at' then 'taken_at_id' else name end, '_', ' ')), ' ', '')`;
    await runner.query(`
      create table record_statement (
        kind text not null,
        record_id text not null,
        meeting_id text not null references meeting,
        partnership text not null,
        stated jsonb not null,
        agenda_item_id text not null generated always as (stated ->> 'agendaItemId') stored references agenda_item,
        primary key (record_id, kind, meeting_id)
      );
      create index statement_of_meeting on record_statement (meeting_id, kind);
      create index statement_of_agenda_item on record_statement (agenda_item_id);
      ${withinPartnership('record_statement', 'record_id', 'meeting_id', 'agenda_item_id')}
      ${restated
        .map(
          (table) => `
      insert into record_statement (kind, record_id, meeting_id, partnership, stated)
        select '${table}', id, meeting_id, partnership,
          (select jsonb_object_agg(lower(left(${field}, 1)) || substr(${field}, 2), value)
           from jsonb_each(to_jsonb(record) - 'version' - 'withdrawn_on') as of_record (name, value))
        from ${table} as record where withdrawn_on is null;`,
        )
        .join('\n')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table record_statement');
  }
}
