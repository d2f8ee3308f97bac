import { In, IsNull, Not } from 'typeorm';
import type { MinutesImport, PartReport } from '../minutes-import/minutes-import.js';
import { announcedMeetings } from './announced-meetings.js';
import { Announcement } from './announcement.entity.js';
import { Meeting } from './meeting.entity.js';
import { saveMeeting } from './save-meeting.js';

/**
 * Stores the meetings that the minutes announce. One whose own minutes are here stays as they have it, and one that later
 * minutes announce as those do; one that none announce any more will not be held.
 */
export async function importAnnouncements(part: MinutesImport, organizationId: string): Promise<PartReport> {
  const { manager, partnership, meetingId, minutes, today, by } = part;
  const meetingAt = (date: string): string => meetingId.replace(/[^/]+$/, date);
  const announced = announcedMeetings(minutes).placed;
  const ids = announced.map(({ date }) => meetingAt(date));
  const held = new Set((await manager.findBy(Meeting, { id: In(ids), status: 'PASSED' })).map(({ id }) => id));
  const others = await manager.findBy(Announcement, {
    meetingId: In(ids),
    announcedIn: Not(meetingId),
    orphanedOn: IsNull(),
  });
  const announcedLater = others.filter(({ announcedIn }) => announcedIn.split('/').at(-1)! > minutes.date);
  const settled = new Set([...held, ...announcedLater.map((other) => other.meetingId)]);
  for (const { date, title, startTime, endTime, location } of announced) {
    const id = meetingAt(date);
    const where = { organizationId, timeZone: 'Europe/London', location };
    const toCome = { id, partnership, date, title, startTime, endTime, ...where, status: 'CONFIRMED' as const };
    if (!settled.has(id)) await saveMeeting(manager, toCome, by);
  }
  if (announced.length > 0)
    await manager.upsert(
      Announcement,
      announced.map(({ date, line, rawText, yearBasis }) => ({
        announcedIn: meetingId,
        meetingId: meetingAt(date),
        partnership,
        orphanedOn: null,
        line,
        rawText,
        yearBasis,
      })),
      ['announcedIn', 'meetingId'],
    );
  const lost = (await manager.findBy(Announcement, { announcedIn: meetingId, meetingId: Not(In(ids)) })).filter(
    ({ orphanedOn }) => orphanedOn === null,
  );
  for (const { meetingId: id } of lost) {
    await manager.update(Announcement, { announcedIn: meetingId, meetingId: id }, { orphanedOn: today });
    const isAnnounced = await manager.existsBy(Announcement, { meetingId: id, orphanedOn: IsNull() });
    const toCome = await manager.existsBy(Meeting, { id, status: 'CONFIRMED' });
    if (toCome && !isAnnounced) await saveMeeting(manager, { id, partnership, status: 'CANCELLED' }, by);
  }
  return {
    what: 'meetings to come',
    read: announced.length,
    orphans: lost.map(({ meetingId: id, rawText }) => ({ id, says: rawText })),
  };
}
