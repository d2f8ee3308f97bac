import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Meetings that no minutes announced any more before the import called such off: it looks at what a version announces no
 * more, and these were gone by then.
 */
export class CalledOff1700000000023 implements MigrationInterface {
  readonly name = 'CalledOff1700000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      with gone as (
        update meeting m set status = 'CANCELLED'
        where status = 'CONFIRMED'
          and exists (select from announcement a where a.meeting_id = m.id)
          and not exists (select from announcement a where a.meeting_id = m.id and a.orphaned_on is null)
        returning id, partnership
      )
      insert into record_change (kind, record_id, partnership, version, changed_by, field, before, after)
      select 'meeting', id, partnership,
        1 + coalesce((select max(version) from record_change c where c.kind = 'meeting' and c.record_id = id), 1),
        'upgrade of the store: no minutes announce it any more', 'status', 'CONFIRMED', 'CANCELLED'
      from gone order by id
    `);
  }

  /** What was called off stays so: its history says it. */
  async down(): Promise<void> {}
}
