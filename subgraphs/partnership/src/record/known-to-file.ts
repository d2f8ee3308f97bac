import { Any, type EntityManager, IsNull, Not } from 'typeorm';
import { Attendance } from '../attendance/attendance.entity.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Person } from '../person/person.entity.js';
import { PlanLine } from '../plan-line/plan-line.entity.js';
import type { KeptRecord } from './kept-record.js';
import type { RecordClass } from './save-record.js';
import type { StatedIn } from './stated-in.js';

/** References of the lines of one strategy that are held: 1.7a. */
export async function planLinesOf(manager: EntityManager, partnership: string, strategy: string): Promise<Set<string>> {
  const lines = await manager.findBy(PlanLine, { partnership });
  return new Set(lines.filter(({ id }) => id.startsWith(`${partnership}/${strategy}/`)).map(({ ref }) => ref));
}

/** Days of a partnership's own meetings, held and to come; its groups' meetings have days of their own. */
export async function meetingDays(manager: EntityManager, partnership: string): Promise<Set<string>> {
  const meetings = await manager.findBy(Meeting, {
    partnership,
    organizationId: partnership,
    status: Not('CANCELLED'),
  });
  return new Set(meetings.map(({ date }) => date));
}

/** Ids of those whom the attendance list names, by name; of two people of one name the one whom it prints first. */
export async function peopleListed(manager: EntityManager, { meetingId }: StatedIn): Promise<Map<string, string>> {
  const attendance = await manager.find(Attendance, {
    where: { meetingId, orphanedOn: IsNull() },
    order: { position: 'DESC' },
  });
  const persons = await manager.findBy(Person, { id: Any(attendance.map(({ personId }) => personId)) });
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return new Map(attendance.map(({ personId }) => [names.get(personId)!, personId]));
}

/** What of one kind a partnership holds, by the ids that files gave: the last part of each. */
export async function idsHeld<Row extends KeptRecord>(
  manager: EntityManager,
  record: RecordClass<Row>,
  partnership: string,
): Promise<Set<string>> {
  const held = await manager.findBy(record, { partnership } as never);
  return new Set(held.map(({ id }) => id.slice(id.lastIndexOf('/') + 1)));
}
