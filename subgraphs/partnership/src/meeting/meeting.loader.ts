import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { goOn, type Start } from '../connection/keyset.js';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { Announcement } from './announcement.entity.js';
import type { MeetingFilter } from './meeting-filter.js';
import { Meeting } from './meeting.entity.js';
import { MinutesDocument } from './minutes-document.entity.js';

export const meetingLoaders = (db: DataSource, tenant: Tenant) => ({
  meetingById: rowById((ids) => db.getRepository(Meeting).find({ where: { id: Any([...ids]), ...tenant } })),

  announcementsIn: manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(Announcement).find({
        where: { announcedIn: Any([...ids]), orphanedOn: IsNull(), ...tenant },
        order: { meetingId: 'ASC' },
      }),
    ({ announcedIn }) => announcedIn,
  ),

  announcementsOf: manyByKey(
    (ids: readonly string[]) =>
      db.getRepository(Announcement).find({
        where: { meetingId: Any([...ids]), orphanedOn: IsNull(), ...tenant },
        order: { announcedIn: 'ASC' },
      }),
    ({ meetingId }) => meetingId,
  ),

  documentsByMeeting: manyByKey(
    (ids: readonly string[]) =>
      db
        .getRepository(MinutesDocument)
        .find({ where: { meetingId: Any([...ids]), ...tenant }, order: { version: 'ASC' } }),
    ({ meetingId }) => meetingId,
  ),

  /** Newest first. */
  meetingsBehind: (
    { partnership, status, from, to }: MeetingFilter,
    start: Start,
    limit: number,
  ): Promise<Meeting[]> => {
    const query = db
      .getRepository(Meeting)
      .createQueryBuilder('meeting')
      .where({ ...tenant });
    if (partnership != null) query.andWhere('meeting.partnership = :partnership', { partnership });
    if (status != null) query.andWhere('meeting.status = any(:status)', { status });
    if (from != null) query.andWhere('meeting.date >= :from', { from });
    if (to != null) query.andWhere('meeting.date <= :to', { to });
    return goOn(query, ['meeting.date', 'meeting.id'], 'DESC', start, limit).getMany();
  },
});
