import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keptRecord, withinPartnership } from './within-partnership.js';

/** What is stated in meetings. What the rules find in it is worked out when it is asked for: rules change, figures do not. */
export class StatedFigures1700000000012 implements MigrationInterface {
  readonly name = 'StatedFigures1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table stated_figure (${keptRecord},
        meeting_id text not null references meeting,
        agenda_item_id text not null references agenda_item,
        quote text not null,
        source_line integer not null,
        speaker_text text,
        speaker_id text references person,
        kind text not null check (kind in ('VALUE', 'CHANGE', 'DIRECTION', 'RANK', 'STATEMENT', 'DEADLINE')),
        subject text not null,
        value double precision,
        printed text,
        unit text,
        qualifier text check (qualifier in ('EXACT', 'OVER', 'AT_LEAST', 'APPROXIMATELY', 'UNDER')),
        direction text check (direction in ('UP', 'DOWN', 'UNCHANGED')),
        assessment text not null check (assessment in ('IMPROVEMENT', 'CONCERN', 'NOT_STATED')),
        period_code text,
        period_text text,
        area_code text,
        area_text text,
        numerator double precision,
        denominator double precision,
        sample_size double precision,
        part_of text references stated_figure deferrable initially deferred,
        category text,
        compared_with text references stated_figure deferrable initially deferred,
        comparator jsonb,
        measure_id text,
        observation_area text,
        observation_period text,
        observation_differs text,
        basis text check (basis in ('STATED', 'REVIEWED', 'PROPOSED')),
        check ((value is null) = (printed is null)),
        check ((value is null) = (unit is null)),
        check ((value is null) = (qualifier is null)),
        check ((measure_id is null) = (basis is null))
      );
      create index figure_of_meeting on stated_figure (meeting_id, source_line, id);
      create index figure_of_agenda_item on stated_figure (agenda_item_id);
      create index figure_of_subject on stated_figure (partnership, subject);
      ${withinPartnership('stated_figure', 'id', 'meeting_id', 'agenda_item_id', 'speaker_id', 'part_of', 'compared_with')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table stated_figure');
  }
}
