import { manyByKey } from '@safer-graph/kit';
import { Any, type DataSource, IsNull } from 'typeorm';
import { rowById } from '../row-by-id.js';
import type { Tenant } from '../tenant.js';
import { Announcement } from './announcement.entity.js';
import { Meeting } from './meeting.entity.js';
import { MinutesDocument } from './minutes-document.entity.js';

/** Where a page begins: after this meeting, in the order of day and id, newest first. */
export interface MeetingKey {
  readonly date: string;
  readonly id: string;
}

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

  /** One more than is asked for tells whether there is another page. */
  meetingsAfter: (partnership: string | null, after: MeetingKey | null, limit: number): Promise<Meeting[]> => {
    const query = db
      .getRepository(Meeting)
      .createQueryBuilder('meeting')
      .where({ ...tenant })
      .orderBy('meeting.date', 'DESC')
      .addOrderBy('meeting.id', 'DESC')
      .limit(limit);
    if (partnership !== null) query.andWhere('meeting.partnership = :partnership', { partnership });
    if (after) query.andWhere('(meeting.date, meeting.id) < (:date, :id)', after);
    return query.getMany();
  },
});
