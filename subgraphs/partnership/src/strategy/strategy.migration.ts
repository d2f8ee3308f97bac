import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord, withinPartnership } from '../store/within-partnership.js';

const rags = `('GREEN', 'AMBER', 'RED', 'INFORMATION_MISSING', 'NOT_YET_DUE', 'NOT_STATED')`;

/** Strategies, the quarters that were monitored, and how a line stands: as in the latest of them. */
export class Strategy1700000000010 implements MigrationInterface {
  readonly name = 'Strategy1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table strategy (${keptRecord},
        title text not null,
        years text not null,
        period text not null,
        lines_note text not null,
        rag_schemes_not_stated text,
        indicators_not_stated text,
        meeting_id text not null references meeting,
        quote text not null,
        source_line integer not null
      );
      create table strategy_theme (${keptRecord},
        strategy_id text not null references strategy,
        position integer not null,
        name text not null,
        source_line integer not null
      );
      create index theme_of_strategy on strategy_theme (strategy_id);
      create table rag_scheme (${keptRecord},
        strategy_id text not null references strategy,
        edition integer not null,
        valid_from date not null,
        source text not null,
        compared_with text not null,
        rules json not null
      );
      create index rag_scheme_of_strategy on rag_scheme (strategy_id);
      create table monitoring_return (${keptRecord},
        strategy_id text not null references strategy,
        period text not null,
        period_end date not null,
        label text,
        basis text not null check (basis in ('MINUTES', 'RETURNED')),
        meeting_id text references meeting,
        quote text,
        source_line integer,
        stated_outcomes json,
        stated_actions json,
        unique (strategy_id, period),
        check (period ~ '^\\d{4}/\\d\\d Q[1-4]$' and id = strategy_id || '/' || translate(period, '/ ', '--')),
        check (basis = 'RETURNED' or (meeting_id is not null and quote is not null and source_line is not null))
      );
      create table outcome_indicator (${keptRecord},
        strategy_id text not null references strategy,
        plan_line_id text not null references plan_line,
        indicator text not null,
        basis text not null check (basis in ('STATED', 'REVIEWED')),
        quote text,
        source_line integer,
        check ((basis = 'STATED') = (quote is not null and source_line is not null))
      );
      create index indicator_of_outcome on outcome_indicator (plan_line_id);
      alter table plan_line
        add column strategy_id text not null generated always as (regexp_replace(id, '/[^/]*$', '')) stored,
        add column outcome_id text
          generated always as (case when kind = 'ACTION' then regexp_replace(id, '[a-z]$', '') end) stored;
      create index plan_line_of_strategy on plan_line (strategy_id);
      create index plan_line_of_outcome on plan_line (outcome_id);
      create table line_return (${keptRecord},
        monitoring_return_id text not null references monitoring_return,
        plan_line_id text not null references plan_line,
        rag text not null check (rag in ${rags}),
        non_green_inferred boolean not null,
        non_green_reason text,
        comment text,
        expected_text text,
        expected_period text,
        basis text not null check (basis in ('MINUTES', 'RETURNED')),
        quote text,
        source_line integer,
        check (id = monitoring_return_id || '/' || substring(plan_line_id from '[^/]*$')),
        check (starts_with(monitoring_return_id, regexp_replace(plan_line_id, '[^/]*$', ''))),
        check (basis = 'RETURNED' or (quote is not null and source_line is not null)),
        check (non_green_inferred = (non_green_reason is not null)),
        check (not non_green_inferred or rag = 'NOT_STATED')
      );
      create index line_return_of_plan_line on line_return (plan_line_id);
      create function rate_plan_line() returns trigger language plpgsql security definer set search_path from current as
        $$ begin
          -- Waits for whoever rates the line at the same time, so that the select sees their return. A lock for update would
          -- also wait for the foreign keys of returns that wait for this one.
          perform 1 from plan_line where id = new.plan_line_id for no key update;
          update plan_line set rag = coalesce((
            select line.rag from line_return line join monitoring_return quarter on quarter.id = line.monitoring_return_id
            where line.plan_line_id = new.plan_line_id and line.withdrawn_on is null
            order by quarter.period_end desc limit 1), 'NOT_STATED')
          where id = new.plan_line_id;
          return null;
        end $$;
      create trigger rated after insert or update on line_return for each row execute function rate_plan_line();
      ${withinPartnership('strategy', 'id', 'meeting_id')}
      ${withinPartnership('strategy_theme', 'id', 'strategy_id')}
      ${withinPartnership('rag_scheme', 'id', 'strategy_id')}
      ${withinPartnership('outcome_indicator', 'id', 'strategy_id', 'plan_line_id')}
      ${withinPartnership('monitoring_return', 'id', 'strategy_id', 'meeting_id')}
      ${withinPartnership('line_return', 'id', 'monitoring_return_id', 'plan_line_id')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table line_return;
      drop function rate_plan_line;
      alter table plan_line drop column strategy_id, drop column outcome_id;
      drop table outcome_indicator, monitoring_return, rag_scheme, strategy_theme, strategy;
    `);
  }
}
