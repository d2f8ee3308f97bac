import type { EntityManager } from 'typeorm';
import { RecordChange } from './record-change.entity.js';

/** The fields of a record that a person changed last, and no file since, with who did. */
export async function heldFields(
  manager: EntityManager,
  kind: string,
  recordId: string,
): Promise<ReadonlyMap<string, string>> {
  const changes = await manager.find(RecordChange, { where: { kind, recordId }, order: { number: 'ASC' } });
  const last = new Map(changes.map((change) => [change.field, change]));
  return new Map([...last].filter(([, { key }]) => key !== null).map(([field, { changedBy }]) => [field, changedBy]));
}
