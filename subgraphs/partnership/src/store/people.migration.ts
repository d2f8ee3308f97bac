import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord, withinPartnership } from './within-partnership.js';

const fromMinutes = `
  meeting_id text not null references meeting,
  quote text not null,
  source_line integer not null`;

/** Who takes part in a partnership: for whom, in which capacity, how long, and who is only named. */
export class People1700000000014 implements MigrationInterface {
  readonly name = 'People1700000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table post (${keptRecord},${fromMinutes},
        label text not null,
        organization_id text,
        organization_note text,
        check ((organization_id is null) <= (organization_note is not null))
      );
      create index post_of_organization on post (organization_id);
      create table membership (${keptRecord},${fromMinutes},
        person_id text not null references person,
        organization_id text,
        organization_note text,
        on_behalf_of_id text,
        post_id text references post,
        role text,
        start_period text,
        end_period text,
        end_quote text,
        end_line integer,
        end_note text,
        check ((organization_id is null) <= (organization_note is not null)),
        check ((end_period is null) = (end_quote is null)),
        check ((end_period is null) = (end_line is null))
      );
      create index membership_of_person on membership (person_id);
      create index membership_of_organization on membership (organization_id);
      create index membership_on_behalf_of on membership (on_behalf_of_id);
      create index membership_in_post on membership (post_id);
      create table organization_capacity (${keptRecord},
        organization_id text not null,
        capacity text check (capacity in ('RESPONSIBLE', 'COOPERATING', 'INVITED')),
        start_period text,
        end_period text,
        source text not null,
        note text,
        check ((capacity is null) <= (note is not null))
      );
      create index capacity_of_organization on organization_capacity (organization_id);
      create table mention (${keptRecord},${fromMinutes},
        person_id text not null references person
      );
      create index mention_of_person on mention (person_id);
      create index mention_of_meeting on mention (meeting_id);
      create table person_name (${keptRecord},${fromMinutes},
        person_id text not null references person,
        kind text not null check (kind in ('PRINTED', 'SUGGESTED_CORRECTION')),
        name text not null,
        honorific_prefix text,
        source text,
        check ((kind = 'SUGGESTED_CORRECTION') = (source is not null))
      );
      create index name_of_person on person_name (person_id);
      create index attendance_of_organization on attendance (organization_id);
      ${withinPartnership('post', 'id', 'meeting_id')}
      ${withinPartnership('membership', 'id', 'meeting_id', 'person_id', 'post_id')}
      ${withinPartnership('organization_capacity', 'id')}
      ${withinPartnership('mention', 'id', 'meeting_id', 'person_id')}
      ${withinPartnership('person_name', 'id', 'meeting_id', 'person_id')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attendance_of_organization;
      drop table person_name, mention, organization_capacity, membership, post;
    `);
  }
}
