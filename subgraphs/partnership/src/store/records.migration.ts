import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord, withinPartnership } from './within-partnership.js';

const quoted = `
  meeting_id text not null references meeting,
  agenda_item_id text not null references agenda_item,
  quote text not null,
  source_line integer not null`;

/** The day or month of a record is as exact as it is said to be, and no more. */
const dated = `
  printed text,
  precision text not null check (precision in ('DAY', 'APPROXIMATE_DAY', 'MONTH', 'MEETING', 'NONE')),
  period_code text check (case precision
    when 'NONE' then period_code is null
    when 'MONTH' then period_code ~ '^\\d{4}-\\d{2}$'
    else period_code ~ '^\\d{4}-\\d{2}-\\d{2}$' and period_code is not null end),
  date_note text`;

const basis = `in ('STATED', 'REVIEWED', 'PROPOSED')`;

/** Money, groups, documents, what is in the diary, sites, initiatives and words. */
export class Records1700000000015 implements MigrationInterface {
  readonly name = 'Records1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table funding_stream (${keptRecord}, ${quoted},
        title text not null,
        period_code text not null,
        funder_id text,
        progress text not null check (progress in ('ALL_ON_TARGET', 'NOT_STATED')),
        progress_quote text,
        progress_line integer,
        check ((progress = 'NOT_STATED') = (progress_quote is null)),
        check ((progress_quote is null) = (progress_line is null))
      );
      create table funding_award (${keptRecord},
        stream_id text not null references funding_stream,
        project text not null,
        amount numeric(14, 2) check (amount >= 0),
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        plan_line_ids text[] not null,
        plan_lines_basis text check (plan_lines_basis ${basis}),
        meeting_id text references meeting,
        agenda_item_id text references agenda_item,
        quote text,
        source_line integer,
        check ((plan_lines_basis is null) = (plan_line_ids = '{}')),
        check ((quote is null) = (meeting_id is null) and (quote is null) = (source_line is null))
      );
      create table funding_round (${keptRecord}, ${quoted},
        stream_id text not null references funding_stream,
        period_code text not null,
        assumption text
      );
      create table funding_milestone (${keptRecord}, ${quoted}, ${dated},
        round_id text not null references funding_round,
        position integer not null,
        kind text not null check (kind in ('FORMS_SENT', 'FORMS_DUE', 'APPRAISAL', 'APPROVAL')),
        title text not null,
        organization_id text,
        taken_at text references meeting,
        check ((precision = 'MEETING') = (taken_at is not null))
      );
      create table funding_bid (${keptRecord}, ${quoted},
        title text not null,
        status text not null check (status in ('DRAFTED', 'AWAITING_APPROVAL', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
        stream_id text references funding_stream,
        national_indicator text,
        indicator_title text,
        indicator_basis text check (indicator_basis ${basis}),
        check ((national_indicator is null) = (indicator_basis is null))
      );
      create table task_group (${keptRecord}, ${quoted},
        organization_id text not null,
        progress_quote text,
        progress_line integer,
        plan_line_ids text[] not null,
        plan_lines_basis text check (plan_lines_basis ${basis}),
        check ((progress_quote is null) = (progress_line is null)),
        check ((plan_lines_basis is null) = (plan_line_ids = '{}'))
      );
      create table partnership_document (${keptRecord}, ${quoted},
        work text not null,
        title text not null,
        expression text not null check (expression in ('DRAFT', 'AGREED', 'ISSUE', 'REPORT')),
        status text not null check (status in ('EXPECTED', 'PRESENTED', 'AGREED')),
        authors jsonb not null,
        presenters jsonb not null,
        organization_id text
      );
      create table diary_event (${keptRecord}, ${quoted}, ${dated},
        title text not null,
        kind text not null check (kind in ('DUE', 'CIRCULATION', 'PUBLICATION', 'CONSULTATION', 'MEETING', 'TRAINING', 'OCCASION')),
        organization_id text,
        document_id text references partnership_document,
        taken_at text references meeting,
        check ((precision = 'MEETING') = (taken_at is not null))
      );
      create table site_issue (${keptRecord}, ${quoted},
        title text not null,
        place text not null,
        area_code text
      );
      create table site_issue_update (${keptRecord}, ${quoted},
        site_issue_id text not null references site_issue,
        text text not null
      );
      create table initiative (${keptRecord}, ${quoted}, ${dated},
        name text not null,
        programme text,
        kind text not null check (kind in ('OPERATION', 'PROJECT')),
        stage text not null check (stage in ('PROPOSED', 'PLANNED', 'PILOT', 'ROLL_OUT', 'HELD')),
        subject text not null,
        place text,
        area_codes text[] not null,
        partner_ids text[] not null,
        partners_text text
      );
      create table glossary_term (${keptRecord},
        meeting_id text not null references meeting,
        quote text not null,
        source_line integer not null,
        term text not null,
        meaning text,
        basis text not null check (basis in ('MINUTES', 'PUBLIC_SOURCE', 'UNEXPLAINED')),
        meaning_line integer,
        source text,
        check ((basis = 'UNEXPLAINED') = (meaning is null)),
        check ((basis = 'MINUTES') = (meaning_line is not null)),
        check ((basis = 'PUBLIC_SOURCE') = (source is not null))
      );
      ${listed.map(([table, ...columns]) => `create index on ${table} (${columns.join(', ')});`).join('\n')}
      create index on funding_award using gin (plan_line_ids);
      create index on task_group using gin (plan_line_ids);
      create index on initiative using gin (area_codes);
      create index on initiative using gin (partner_ids);
      ${withinPartnership('funding_stream', 'id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('funding_award', 'id', 'stream_id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('funding_round', 'id', 'stream_id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('funding_milestone', 'id', 'round_id', 'taken_at', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('funding_bid', 'id', 'stream_id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('task_group', 'id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('partnership_document', 'id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('diary_event', 'id', 'document_id', 'taken_at', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('site_issue', 'id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('site_issue_update', 'id', 'site_issue_id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('initiative', 'id', 'meeting_id', 'agenda_item_id')}
      ${withinPartnership('glossary_term', 'id', 'meeting_id')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table glossary_term, initiative, site_issue_update, site_issue, diary_event, partnership_document, task_group,
        funding_bid, funding_milestone, funding_round, funding_award, funding_stream;
    `);
  }
}

/** By what lists are asked for, and in which order they are given. */
const listed: readonly (readonly [table: string, ...columns: string[]])[] = [
  ['funding_stream', 'partnership', 'period_code'],
  ['funding_stream', 'funder_id'],
  ['funding_stream', 'agenda_item_id'],
  ['funding_award', 'stream_id'],
  ['funding_award', 'agenda_item_id'],
  ['funding_round', 'partnership', 'period_code'],
  ['funding_round', 'stream_id'],
  ['funding_round', 'agenda_item_id'],
  ['funding_milestone', 'round_id', 'position'],
  ['funding_milestone', 'taken_at'],
  ['funding_milestone', 'meeting_id'],
  ['funding_milestone', 'partnership', 'period_code'],
  ['funding_bid', 'partnership'],
  ['funding_bid', 'stream_id'],
  ['funding_bid', 'agenda_item_id'],
  ['task_group', 'partnership', 'id'],
  ['task_group', 'organization_id'],
  ['task_group', 'agenda_item_id'],
  ['partnership_document', 'partnership', 'id'],
  ['partnership_document', 'agenda_item_id'],
  ['partnership_document', 'organization_id'],
  ['diary_event', 'partnership', 'period_code', 'id'],
  ['diary_event', 'meeting_id'],
  ['diary_event', 'document_id'],
  ['diary_event', 'organization_id'],
  ['diary_event', 'taken_at'],
  ['site_issue', 'partnership', 'id'],
  ['site_issue', 'area_code'],
  ['site_issue', 'agenda_item_id'],
  ['site_issue_update', 'site_issue_id'],
  ['initiative', 'partnership', 'id'],
  ['initiative', 'agenda_item_id'],
  ['glossary_term', 'partnership', 'id'],
  ['glossary_term', 'meeting_id'],
];
