import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord, withinPartnership } from './within-partnership.js';

/** What a reader of a plan's history wants to know of a commitment: all that a review states. */
const stated = ['plan_line_id', 'measure_id', 'area_code', 'reviewed_in', 'basis', 'frequency'];
/** Where it stands among others by its id, as people count: 1.8, 1.8a, 1.9, 1.10. Ends with the id, so that no two are the same. */
const place = 'text collate "C" generated always as (natural_order(id)) stored';
const camelCase = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A commitment is a record with versions; what each review states of it stands behind it. And lists have an order. */
export class Commitments1700000000011 implements MigrationInterface {
  readonly name = 'Commitments1700000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commitment rename to commitment_statement;
      alter table commitment_statement rename constraint commitment_pkey to commitment_statement_pkey;
      alter table commitment_statement add column accepted_because text;
      alter index commitment_of_plan_line rename to commitment_statement_of_plan_line;
      create index commitment_statement_of_meeting on commitment_statement (reviewed_in);
      create table commitment (${keptRecord},
        plan_line_id text not null references plan_line,
        measure_id text not null,
        area_code text not null,
        reviewed_in text references meeting,
        basis text not null check (basis in ('STATED', 'REVIEWED', 'PROPOSED')),
        frequency text,
        accepted_because text
      );
      ${withinPartnership('commitment', 'id', 'plan_line_id', 'reviewed_in')}
      insert into commitment (id, partnership, version, ${stated.join(', ')})
        select distinct on (id) id, partnership, 1, ${stated.join(', ')}
        from commitment_statement order by id, reviewed_in desc;
      insert into record_change (kind, record_id, partnership, version, changed_by, field, after)
        select 'commitment', id, partnership, 1, 'what earlier reviews state', field, value
        from commitment cross join lateral (values ${stated.map((column) => `('${camelCase(column)}', ${column})`).join(', ')})
          as said (field, value)
        where value is not null and not exists (select from record_change where record_id = id and kind = 'commitment');

      create function natural_order(text) returns text immutable strict parallel safe language sql as $$
        select regexp_replace(regexp_replace($1, '(\\d+)', '000000000\\1', 'g'), '\\d*(\\d{9})', '\\1', 'g') || ' ' || $1
      $$;
      alter table plan_line add column place ${place};
      create index plan_line_in_order on plan_line (partnership, place);
      alter table commitment add column place ${place};
      create index commitment_of_plan_line on commitment (plan_line_id);
      create index commitment_in_order on commitment (partnership, place);
      create index action_by_due_date
        on action_item (partnership, (coalesce(due_date, 'infinity')), (id collate "C"));
      create index action_of_area on action_item using gin (area_codes);
      create index owner_by_person on action_owner (person_id);
      create index owner_by_organization on action_owner (organization_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index plan_line_in_order, action_by_due_date, action_of_area, owner_by_person, owner_by_organization;
      drop table commitment;
      alter table plan_line drop column place;
      drop function natural_order;
      drop index commitment_statement_of_meeting;
      alter table commitment_statement drop column accepted_because;
      alter index commitment_statement_of_plan_line rename to commitment_of_plan_line;
      alter table commitment_statement rename constraint commitment_statement_pkey to commitment_pkey;
      alter table commitment_statement rename to commitment;
    `);
  }
}
