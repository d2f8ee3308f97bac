import type { EntityManager } from 'typeorm';
import type { Change } from './change.entity.js';
import { heldTogether } from './held-together.js';
import { RecordChange } from './record-change.entity.js';

/** The fields of a record that a person changed last, and no file since, with who did. */
export async function heldFields(
  manager: EntityManager,
  kind: string,
  recordId: string,
): Promise<ReadonlyMap<string, string>> {
  return heldIn(kind, await manager.find(RecordChange, { where: { kind, recordId }, order: { number: 'ASC' } }));
}

/**
 * The same of a history at hand, oldest first. `basis` says whence a record is known: it follows from what was done, and is
 * nobody's choice. Fields that belong together are held together, also one of which history tells no change.
 */
export function heldIn(
  kind: string,
  changes: readonly Pick<Change, 'field' | 'changedBy' | 'key'>[],
): ReadonlyMap<string, string> {
  const last = new Map(changes.map((change) => [change.field, change]));
  const set = [...last.values()].filter(({ field, key }) => key !== null && field !== 'basis');
  const held = new Map(set.map(({ field, changedBy }) => [field, changedBy]));
  for (const group of heldTogether[kind] ?? []) {
    const by = group.map((field) => held.get(field)).find((who) => who !== undefined);
    if (by !== undefined) for (const field of group) held.set(field, held.get(field) ?? by);
  }
  return held;
}

/** Of a record that a person has changed, and that a file has no more. */
export const staysInWords = (id: string, held: ReadonlyMap<string, string>): string =>
  `${id} stays, as ${[...new Set(held.values())].join(' and ')} changed it; the file does not have it`;
