import { today } from '@safer-graph/kit';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import type { KeptRecord } from './kept-record.js';
import { type RecordClass, saveRecord, type Stated } from './save-record.js';

export interface StoredRecords {
  readonly stored: number;
  /** Ids of those that are new or say something else than before. */
  readonly changed: readonly string[];
  /** Ids of those that stood before, and that the file states no more; they are kept, and say since when. */
  readonly withdrawn: readonly string[];
  /** What a person has set since and the file states otherwise, in words. */
  readonly stays: readonly string[];
}

/**
 * Stores what a reviewed file states of one kind of record, of all that stand within `scope`. What a person has set since
 * stays as it is.
 */
export async function storeRecords<Row extends KeptRecord>(
  manager: EntityManager,
  record: RecordClass<Row>,
  scope: FindOptionsWhere<Row> & { readonly partnership: string },
  stated: readonly Stated<Row>[],
  by: string,
): Promise<StoredRecords> {
  const rows = manager.getRepository(record);
  const before = new Map((await rows.findBy(scope)).map((row) => [row.id, row]));
  const [changed, withdrawn, stays]: [string[], string[], string[]] = [[], [], []];
  const importing = { by, stays: (what: string) => void stays.push(what) };
  for (const row of stated) {
    const known = before.get(row.id) ?? null;
    if ((await saveRecord(manager, record, known, row, importing)) !== known) changed.push(row.id);
  }
  const named = new Set(stated.map(({ id }) => id));
  const gone = [...before.values()].filter(({ id, withdrawnOn }) => withdrawnOn === null && !named.has(id));
  for (const row of gone) {
    const left = await saveRecord(manager, record, row, { ...row, withdrawnOn: today() }, importing);
    if (left.withdrawnOn !== null) withdrawn.push(row.id);
  }
  return { stored: stated.length, changed, withdrawn, stays };
}
