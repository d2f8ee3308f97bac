import { Any, MoreThan } from 'typeorm';
import { Attendance } from '../attendance/attendance.entity.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { anchorOf } from '../minutes-import/anchor.js';
import type { MinutesImport } from '../minutes-import/minutes-import.js';
import { Person } from './person.entity.js';
import { personSlugs } from './person-slugs.js';

/** Stores who is listed, and gives their ids in the order of the list. What later minutes say of somebody stays. */
export async function storePersons(part: MinutesImport): Promise<string[]> {
  const { manager, partnership, meetingId, minutes, organizationNamed } = part;
  const keyOf = (id: string | null | undefined, text: string | null): string | null =>
    id ?? (text === null ? null : anchorOf(text));
  const attended = await manager.find(Attendance, { where: { partnership }, order: { id: 'ASC' } });
  const names = new Map((await manager.findBy(Person, { partnership })).map(({ id, name }) => [id, name]));
  const slugs = personSlugs(
    minutes.attendance.map(({ name, organization }) => ({
      name,
      organization: keyOf(organizationNamed(organization)?.id, organization),
    })),
    attended.map(({ meetingId: attendedIn, personId, organizationId, organizationText }) => ({
      name: names.get(personId)!,
      organization: keyOf(organizationId, organizationText),
      slug: personId.slice(partnership.length + 1),
      sameMinutes: attendedIn === meetingId,
    })),
  );
  const ids = slugs.map((slug) => `${partnership}/${slug}`);

  const later = await manager.findBy(Meeting, { partnership, date: MoreThan(minutes.date) });
  const laterIds = later.map(({ id }) => id);
  const inLater = await manager.findBy(Attendance, { personId: Any(ids), meetingId: Any(laterIds) });
  const settled = new Set(inLater.map(({ personId }) => personId));
  const persons = new Map(
    minutes.attendance.map(({ name, honorificPrefix }, index) => [
      ids[index]!,
      { id: ids[index]!, partnership, name, honorificPrefix },
    ]),
  );
  const newest = [...persons.values()].filter(({ id }) => !settled.has(id));
  if (newest.length > 0) await manager.upsert(Person, newest, ['id']);
  return ids;
}
