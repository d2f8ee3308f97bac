import { publicError } from '@safer-graph/kit';
import type { EntityManager } from 'typeorm';
import { type Changing, toldOf } from './change.entity.js';
import { heldFields, staysInWords } from './held-fields.js';
import type { Versioned } from './kept-record.js';
import { RecordChange } from './record-change.entity.js';

export type RecordClass<Row extends Versioned> = new () => Row;

/** What a record says, without what keeping it adds. */
export type Stated<Row extends Versioned> = Omit<Row, 'version' | 'withdrawnOn'> & {
  readonly withdrawnOn?: string | null;
};

/** An import, which changes nothing that a person has set; `stays` is told of each such field in words. */
export interface Importing extends Changing {
  readonly key?: null;
  readonly stays?: (what: string) => void;
}

const keptAside = new Set(['id', 'partnership', 'version']);

interface Difference {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Writes a record in its new state, and what changed into its history. What is the same already is not written, but for a
 * field that it `tells`, because somebody has said so again. Between two who change the same version at once, one wins and
 * the other is refused. An import leaves what a person has set.
 */
export async function saveRecord<Row extends Versioned>(
  manager: EntityManager,
  record: RecordClass<Row>,
  before: Row | null,
  stated: Stated<Row>,
  changing: (Changing | Importing) & { readonly tells?: string },
): Promise<Row> {
  const { columns, tableName } = manager.connection.getMetadata(record);
  const asked = { withdrawnOn: null, ...stated, version: (before?.version ?? 0) + 1 } as unknown as Row;
  const differences = columns
    .map((column): Difference => ({
      field: column.propertyName,
      before: before && written(column.getEntityValue(before)),
      after: written(column.getEntityValue(asked)),
    }))
    .filter(({ field, before, after }) => !keptAside.has(field) && (before !== after || field === changing.tells));
  const stays = before ? await staysOf(manager, tableName, before, differences, changing) : [];
  const changes = differences.filter((difference) => !stays.includes(difference));
  if (before && changes.length === 0) return before;

  const kept = Object.fromEntries(stays.map(({ field }) => [field, before?.[field as keyof Row]]));
  const after = { ...asked, ...kept };
  const { id, partnership, version } = after;
  if (before) {
    const set = Object.fromEntries(changes.map(({ field }) => [field, after[field as keyof Row]]));
    const rested = { id, version: before.version };
    const { affected } = await manager.update(record, rested, { ...set, version } as never);
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

/** What an import would change of what a person has set; a record that a person has changed is not withdrawn either. */
async function staysOf(
  manager: EntityManager,
  kind: string,
  { id }: Versioned,
  differences: readonly Difference[],
  changing: Changing | Importing,
): Promise<readonly Difference[]> {
  if (changing.key != null || differences.length === 0) return [];
  const held = await heldFields(manager, kind, id);
  const stays = differences.filter(
    ({ field, after }) => held.has(field) || (field === 'withdrawnOn' && after !== null && held.size > 0),
  );
  for (const { field, before, after } of stays)
    if ('stays' in changing)
      changing.stays?.(
        field === 'withdrawnOn'
          ? staysInWords(id, held)
          : `${id}: ${field} stays ${before}, as ${held.get(field)} set it; the file says ${after}`,
      );
  return stays;
}

/** As history keeps a value: text as it is, all else as JSON. */
export const written = (value: unknown): string | null =>
  value === null || value === undefined ? null : typeof value === 'string' ? value : JSON.stringify(value, inOrder);

/** PostgreSQL gives the names of an object back in an order of its own, which is no change. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value;
