import { Any, type EntityManager, IsNull, Not } from 'typeorm';
import { Meeting } from '../meeting/meeting.entity.js';
import type { MinutesRecord } from './minutes-record.js';
import { RecordStatement } from './record-statement.entity.js';
import { type RecordClass, type Stated, written } from './save-record.js';
import type { StatedIn } from './stated-in.js';
import { type StoredRecords, storeRecords } from './store-records.js';

type Of = Pick<StatedIn, 'partnership' | 'meetingId'>;

/**
 * As `storeRecords`, of what meeting after meeting may speak of: a bid is awaited, then approved. A record is as the latest
 * meeting that states it has it, in whatever order the files come; one that none states any more is withdrawn.
 */
export async function storeRestated<Row extends MinutesRecord>(
  manager: EntityManager,
  record: RecordClass<Row>,
  { partnership, meetingId }: Of,
  stated: readonly Stated<Row>[],
  by: string,
): Promise<StoredRecords> {
  const kind = manager.connection.getMetadata(record).tableName;
  const earlier = await manager.findBy(RecordStatement, { kind, meetingId });
  await manager.delete(RecordStatement, { kind, meetingId });
  const statements = stated.map((row) => ({ kind, recordId: row.id, partnership, meetingId, stated: row }));
  if (statements.length > 0) await manager.insert(RecordStatement, statements);

  const ids = [...new Set([...earlier, ...statements].map(({ recordId }) => recordId))];
  const inOrder = await statementsInOrder(manager)
    .where({ kind, recordId: Any(ids) })
    .getMany();
  const last = new Map(inOrder.map((statement) => [statement.recordId, statement.stated as Stated<Row>]));
  const scope = { partnership, id: Any(ids) } as never;
  return { ...(await storeRecords(manager, record, scope, [...last.values()], by)), stored: stated.length };
}

/** The earliest meeting first. */
export const statementsInOrder = (manager: EntityManager) =>
  manager
    .createQueryBuilder(RecordStatement, 'statement')
    .innerJoin(Meeting, 'meeting', 'meeting.id = statement.meetingId')
    .orderBy('meeting.date')
    .addOrderBy('meeting.id')
    .addOrderBy('statement.recordId');

/** An id that another meeting has given to something else: what is said of it for the first time agrees in `same`. */
export async function restatedFaults<Row extends MinutesRecord>(
  manager: EntityManager,
  record: RecordClass<Row>,
  { meetingId }: Of,
  stated: readonly Stated<Row>[],
  same: readonly (keyof Stated<Row> & string)[],
): Promise<string[]> {
  const kind = manager.connection.getMetadata(record).tableName;
  const own = new Set((await manager.findBy(RecordStatement, { kind, meetingId })).map(({ recordId }) => recordId));
  const where = { id: Any(stated.map(({ id }) => id)), meetingId: Not(meetingId), withdrawnOn: IsNull() } as never;
  const others = new Map((await manager.findBy(record, where)).map((row) => [row.id, row]));
  return stated.flatMap((row) => {
    const other = own.has(row.id) ? undefined : others.get(row.id);
    const differing = other ? same.filter((field) => written(other[field]) !== written(row[field])) : [];
    return differing.map(
      (field) =>
        `${row.id}: ${field} ${written(other![field])} was expected, as the minutes of ${other!.meetingId} state it; got ${written(row[field])}; what is another has another id`,
    );
  });
}
