import { manyByKey } from '@safer-graph/kit';
import type { DataSource } from 'typeorm';
import type { Tenant } from '../tenant.js';
import type { ClashingEntry } from './clash.js';

/**
 * All that falls on one day, of every kind. What happens at a meeting is no clash with it, and a day that is only about right
 * is none: neither has precision DAY.
 */
const onOneDay = `
  select meeting_id as "meetingId", partnership, period_code as date, 'EVENT' as kind, id, title, source_line as "sourceLine"
    from diary_event where precision = 'DAY' and withdrawn_on is null
  union all
  select meeting_id, partnership, period_code, 'MILESTONE', id, title, source_line
    from funding_milestone where precision = 'DAY' and withdrawn_on is null
  union all
  select announced_in, meeting.partnership, meeting.date::text, 'MEETING', meeting.id, coalesce(meeting.title, 'Meeting'), line
    from announcement join meeting on meeting.id = meeting_id where orphaned_on is null`;

/** Of what several minutes say the first is taken. */
const inOrder = `order by "meetingId", "sourceLine", id`;

export const clashLoaders = (db: DataSource, { partnership }: Tenant) => ({
  /** What minutes say falls on one day, by the meeting whose minutes say it. */
  onOneDayByMeeting: manyByKey(
    (ids: readonly string[]) =>
      db.query<ClashingEntry[]>(
        `select * from (${onOneDay}) as entry where "meetingId" = any($1) and ($2::text is null or partnership = $2) ${inOrder}`,
        [[...ids], partnership ?? null],
      ),
    ({ meetingId }) => meetingId,
  ),

  onOneDayOf: (of: string, from: string | null, to: string | null): Promise<ClashingEntry[]> =>
    db.query<ClashingEntry[]>(
      `select * from (${onOneDay}) as entry where partnership = $1 and ($2::text is null or partnership = $2)
        and date between coalesce($3, date) and coalesce($4, date) ${inOrder}`,
      [of, partnership ?? null, from, to],
    ),
});
