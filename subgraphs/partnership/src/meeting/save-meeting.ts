import type { EntityManager } from 'typeorm';
import { toldOf } from '../record/change.entity.js';
import { RecordChange } from '../record/record-change.entity.js';
import { written } from '../record/save-record.js';
import { Meeting } from './meeting.entity.js';

type StatedMeeting = Pick<Meeting, 'id' | 'partnership'> & Partial<Meeting>;

/** Writes what minutes now say of a meeting, and what that changes into its history; what is left out stays. */
export async function saveMeeting(manager: EntityManager, stated: StatedMeeting, by: string): Promise<void> {
  const { columns, tableName: kind } = manager.connection.getMetadata(Meeting);
  const { id, partnership } = stated;
  const before = await manager.findOneBy(Meeting, { id });
  const changes = columns
    .map(({ propertyName }) => propertyName as keyof Meeting)
    .filter((field) => !['id', 'partnership'].includes(field) && stated[field] !== undefined)
    .map((field) => ({ field, before: written(before?.[field]), after: written(stated[field]) }))
    .filter((change) => change.before !== change.after);
  if (before && changes.length === 0) return;
  if (before) await manager.update(Meeting, { id }, stated);
  else await manager.insert(Meeting, stated);
  const [last] = await manager.find(RecordChange, {
    where: { kind, recordId: id },
    order: { version: 'DESC' },
    take: 1,
  });
  // Of a meeting that an earlier store held, the first version is not told.
  const version = (last?.version ?? (before ? 1 : 0)) + 1;
  const told = { kind, recordId: id, partnership, version, ...toldOf({ by }) };
  await manager.insert(
    RecordChange,
    changes.map((change) => ({ ...told, ...change })),
  );
}
