import { In, Not } from 'typeorm';
import type { MinutesImport, PartReport } from '../minutes-import/minutes-import.js';
import { announcedMeetings } from './announced-meetings.js';
import { Announcement } from './announcement.entity.js';
import { Meeting } from './meeting.entity.js';

/** Stores the meetings that the minutes announce. One whose own minutes are here stays as they have it. */
export async function importAnnouncements(part: MinutesImport, organizationId: string): Promise<PartReport> {
  const { manager, partnership, meetingId, minutes, today } = part;
  const meetingAt = (date: string): string => meetingId.replace(/[^/]+$/, date);
  const announced = announcedMeetings(minutes).placed;
  const ids = announced.map(({ date }) => meetingAt(date));
  const held = new Set((await manager.findBy(Meeting, { id: In(ids), status: 'PASSED' })).map(({ id }) => id));
  const toCome = announced.filter(({ date }) => !held.has(meetingAt(date)));
  if (toCome.length > 0)
    await manager.upsert(
      Meeting,
      toCome.map(({ date, title, startTime, endTime, location }) => ({
        id: meetingAt(date),
        partnership,
        organizationId,
        date,
        title,
        startTime,
        endTime,
        timeZone: 'Europe/London',
        location,
        status: 'CONFIRMED' as const,
      })),
      ['id'],
    );
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
  for (const { meetingId: gone } of lost)
    await manager.update(Announcement, { announcedIn: meetingId, meetingId: gone }, { orphanedOn: today });
  return {
    what: 'meetings to come',
    read: announced.length,
    orphans: lost.map(({ meetingId: id, rawText }) => ({ id, says: rawText })),
  };
}
