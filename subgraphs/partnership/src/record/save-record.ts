import { publicError } from '@safer-graph/kit';
import type { EntityManager } from 'typeorm';
import { type Changing, toldOf } from './change.entity.js';
import type { KeptRecord } from './kept-record.js';
import { RecordChange } from './record-change.entity.js';

export type RecordClass<Row extends KeptRecord> = new () => Row;

/** What a record says, without what keeping it adds. */
export type Stated<Row extends KeptRecord> = Omit<Row, 'version' | 'withdrawnOn'> & {
  readonly withdrawnOn?: string | null;
};

const keptAside = new Set(['id', 'partnership', 'version']);

/**
 * Writes a record in its new state, and what changed into its history. What is the same already is not written. Between
 * two who change the same version at once, one wins and the other is refused.
 */
export async function saveRecord<Row extends KeptRecord>(
  manager: EntityManager,
  record: RecordClass<Row>,
  before: Row | null,
  stated: Stated<Row>,
  changing: Changing,
): Promise<Row> {
  const { columns, tableName } = manager.connection.getMetadata(record);
  const after = { withdrawnOn: null, ...stated, version: (before?.version ?? 0) + 1 } as unknown as Row;
  const changes = columns
    .map((column) => ({
      field: column.propertyName,
      before: before && written(column.getEntityValue(before)),
      after: written(column.getEntityValue(after)),
    }))
    .filter((change) => !keptAside.has(change.field) && change.before !== change.after);
  if (before && changes.length === 0) return before;

  const { id, partnership, version } = after;
  if (before) {
    const { affected } = await manager.update(record, { id, version: before.version }, after as never);
    if (affected !== 1) throw publicError('CONFLICT', `${id} was changed by somebody else at the same time.`, { id });
  } else await manager.insert(record, after as never);
  const told = { kind: tableName, recordId: id, partnership, version, ...toldOf(changing) };
  if (changes.length > 0)
    await manager.insert(
      RecordChange,
      changes.map((change) => ({ ...told, ...change })),
    );
  return after;
}

/** As history keeps a value: text as it is, all else as JSON. */
const written = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value);
