import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A list reads its page from an index of its order: of all partnerships, as the public may ask, of one, and of one organisation.
 * By id alone there is the primary key.
 */
export class ListsInOrder1700000000024 implements MigrationInterface {
  readonly name = 'ListsInOrder1700000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index meeting_newest_of_all on meeting (date desc, id desc);
      create index plan_line_in_order_of_all on plan_line (place);
      create index commitment_in_order_of_all on commitment (place);
      create index action_by_due_date_of_all on action_item ((coalesce(due_date, 'infinity')), (id collate "C"));
      create index diary_by_day_of_all on diary_event ((coalesce(period_code, '')), id);

      drop index diary_event_partnership_period_code_id_idx;
      create index diary_by_day on diary_event (partnership, (coalesce(period_code, '')), id);
      create index figure_in_order on stated_figure (partnership, meeting_id, source_line, id);
      create index award_in_order on funding_award (partnership, id);
      create index strategy_in_order on strategy (partnership, id);

      drop index attendance_of_organization, partnership_document_organization_id_idx;
      create index attendance_of_organization
        on attendance (organization_id, partnership, meeting_id, line, position, id);
      create index document_of_organization on partnership_document (organization_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index attendance_of_organization, document_of_organization;
      create index attendance_of_organization on attendance (organization_id);
      create index partnership_document_organization_id_idx on partnership_document (organization_id);
      drop index diary_by_day, figure_in_order, award_in_order, strategy_in_order;
      create index diary_event_partnership_period_code_id_idx on diary_event (partnership, period_code, id);
      drop index meeting_newest_of_all, plan_line_in_order_of_all, commitment_in_order_of_all,
        action_by_due_date_of_all, diary_by_day_of_all;
    `);
  }
}
