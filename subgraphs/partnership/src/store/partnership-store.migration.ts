import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every id begins with its partnership, and every row with what it refers to: the database holds tenants apart. */
const withinPartnership = (table: string, ...columns: string[]): string =>
  columns
    .map(
      (column) => `alter table ${table} add check (${column} is null or starts_with(${column}, partnership || '/'));`,
    )
    .join('\n');

/** What each row that was read in minutes has. */
const fromMinutes = `
  id text primary key,
  partnership text not null,
  anchor text not null,
  orphaned_on date,
  meeting_id text not null references meeting`;

export class PartnershipStore1700000000000 implements MigrationInterface {
  readonly name = 'PartnershipStore1700000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table meeting (
        id text primary key,
        partnership text not null,
        organization_id text not null,
        organization_text text,
        date date not null,
        title text,
        start_time text,
        end_time text,
        time_zone text not null,
        location text,
        status text not null check (status in ('TENTATIVE', 'CONFIRMED', 'PASSED', 'CANCELLED'))
      );
      create index meeting_newest on meeting (partnership, date desc, id desc);
      create table minutes_document (
        meeting_id text not null references meeting,
        version integer not null,
        partnership text not null,
        file text not null,
        checksum text not null,
        text text not null,
        imported_at timestamptz not null default now(),
        primary key (meeting_id, version),
        unique (meeting_id, checksum)
      );
      create table announcement (
        announced_in text not null references meeting,
        meeting_id text not null references meeting,
        partnership text not null,
        orphaned_on date,
        line integer not null,
        raw_text text not null,
        year_basis text not null check (year_basis in ('STATED', 'WEEKDAY', 'UNRESOLVED')),
        primary key (announced_in, meeting_id)
      );
      create index announcement_of on announcement (meeting_id);
      create table person (
        id text primary key,
        partnership text not null,
        name text not null,
        honorific_prefix text
      );
      create table attendance (${fromMinutes},
        position integer not null,
        person_id text not null references person,
        organization_id text,
        organization_text text,
        role text not null check (role in ('CHAIR', 'VICE_CHAIR', 'MINUTES', 'MEMBER')),
        status text not null check (status in ('PRESENT', 'APOLOGIES', 'MENTIONED')),
        initials text not null,
        raw_text text not null,
        line integer not null
      );
      create index attendance_of_meeting on attendance (meeting_id);
      create table agenda_item (${fromMinutes},
        position integer not null,
        printed_number text,
        title text not null,
        line integer not null,
        presenters jsonb not null
      );
      create index agenda_of_meeting on agenda_item (meeting_id);
      create table note (${fromMinutes},
        agenda_item_id text not null references agenda_item,
        text text not null,
        line integer not null,
        last_line integer not null,
        speaker_text text,
        speaker_id text references person
      );
      create index note_of_agenda_item on note (agenda_item_id);
      create table decision (${fromMinutes},
        agenda_item_id text not null references agenda_item,
        text text not null,
        line integer not null
      );
      create index decision_of_agenda_item on decision (agenda_item_id);
      create table plan_line (
        id text primary key,
        partnership text not null,
        kind text not null check (kind in ('OUTCOME', 'ACTION')),
        ref text not null,
        title text,
        theme text,
        rag text not null
          check (rag in ('GREEN', 'AMBER', 'RED', 'INFORMATION_MISSING', 'NOT_YET_DUE', 'NOT_STATED'))
      );
      create table plan_reference (${fromMinutes},
        agenda_item_id text not null references agenda_item,
        plan_line_id text references plan_line,
        position integer not null,
        ref text not null,
        heading text,
        text text not null,
        line integer not null
      );
      create index plan_reference_of_meeting on plan_reference (meeting_id);
      create index plan_reference_of_agenda_item on plan_reference (agenda_item_id);
      create index plan_reference_of_plan_line on plan_reference (plan_line_id);
      create table commitment (
        id text primary key,
        partnership text not null,
        plan_line_id text not null references plan_line,
        measure_id text not null,
        area_code text not null,
        reviewed_in text not null references meeting,
        basis text not null check (basis in ('STATED', 'REVIEWED', 'PROPOSED')),
        frequency text
      );
      create index commitment_of_plan_line on commitment (plan_line_id);
      create table action_item (
        number integer generated by default as identity primary key,
        id text not null unique,
        partnership text not null,
        anchor text not null,
        orphaned_on date,
        meeting_id text not null references meeting,
        agenda_item_id text not null references agenda_item,
        reviewed boolean not null,
        text text not null,
        source_line integer not null,
        owner_line integer,
        quote text not null,
        due_date date,
        due_precision text not null
          check (due_precision in ('DAY', 'MONTH', 'QUARTER', 'MEETING', 'CONDITION', 'NONE')),
        due_text text,
        status text not null
          check (status in ('PROPOSED', 'OPEN', 'IN_PROGRESS', 'COMPLETED', 'REFERRED', 'CANCELLED')),
        plan_line_ids text[] not null,
        measure_ids text[] not null,
        measures_basis text check (measures_basis in ('STATED', 'REVIEWED', 'PROPOSED')),
        area_codes text[] not null,
        unique (number, partnership)
      );
      create index action_of_meeting on action_item (meeting_id);
      create index action_of_agenda_item on action_item (agenda_item_id);
      create index action_of_plan_line on action_item using gin (plan_line_ids);
      create table action_owner (
        action_number integer not null,
        position integer not null,
        partnership text not null,
        person_id text references person,
        organization_id text,
        raw_text text not null,
        resolution text not null check (resolution in ('EXACT', 'REPAIRED', 'UNRESOLVED')),
        evidence_line integer,
        primary key (action_number, position),
        foreign key (action_number, partnership) references action_item (number, partnership)
      );
      create table action_change (
        number integer generated by default as identity primary key,
        action_number integer not null,
        partnership text not null,
        changed_at timestamptz not null default now(),
        changed_by text not null,
        field text not null,
        before text,
        after text,
        foreign key (action_number, partnership) references action_item (number, partnership)
      );
      create index change_of_action on action_change (action_number);
      create function refuse_change() returns trigger language plpgsql as
        $$ begin raise exception '% is only ever added to', tg_table_name; end $$;
      create trigger append_only before update or delete or truncate on action_change
        for each statement execute function refuse_change();
      create table remark (
        number integer generated by default as identity primary key,
        partnership text not null,
        meeting_id text not null references meeting,
        agenda_item_id text references agenda_item,
        kind text not null check (kind in ('ANOMALY', 'UNPLACED')),
        line integer not null,
        rule text not null,
        detail text not null
      );
      create index remark_of_meeting on remark (meeting_id);
      create index remark_of_agenda_item on remark (agenda_item_id);
      create table review (
        meeting_id text not null references meeting,
        checksum text not null,
        partnership text not null,
        file text not null,
        imported_at timestamptz not null default now(),
        primary key (meeting_id, checksum)
      );
      ${withinPartnership('meeting', 'id')}
      ${withinPartnership('minutes_document', 'meeting_id')}
      ${withinPartnership('announcement', 'announced_in', 'meeting_id')}
      ${withinPartnership('person', 'id')}
      ${withinPartnership('attendance', 'id', 'meeting_id', 'person_id')}
      ${withinPartnership('agenda_item', 'id', 'meeting_id')}
      ${withinPartnership('note', 'id', 'meeting_id', 'agenda_item_id', 'speaker_id')}
      ${withinPartnership('decision', 'id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('plan_line', 'id')}
      ${withinPartnership('plan_reference', 'id', 'meeting_id', 'agenda_item_id', 'plan_line_id')}
      ${withinPartnership('commitment', 'id', 'plan_line_id', 'reviewed_in')}
      ${withinPartnership('action_item', 'id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('action_owner', 'person_id')}
      ${withinPartnership('remark', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('review', 'meeting_id')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table review, remark, action_change, action_owner, action_item, commitment, plan_reference, plan_line,
        decision, note, agenda_item, attendance, person, announcement, minutes_document, meeting;
      drop function refuse_change;
    `);
  }
}
