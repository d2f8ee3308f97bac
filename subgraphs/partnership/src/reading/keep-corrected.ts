import { Any, type EntityManager } from 'typeorm';
import { toldOf } from '../record/change.entity.js';
import { heldIn } from '../record/held-fields.js';
import { RecordChange } from '../record/record-change.entity.js';
import { written } from '../record/save-record.js';
import type { Reading } from './reading.entity.js';

/** One thing as it was read before, and as the new version of the minutes reads. */
interface ReadAgain<Row extends object> {
  readonly before: Reading | undefined;
  readonly read: Row;
}

interface Kept<Row> {
  readonly rows: readonly (Row & { readonly version: number })[];
  /** What a person has corrected and the document reads otherwise, in words. */
  readonly stays: readonly string[];
}

/**
 * Holds what minutes now read against what was read before: of `fields`, what a person has corrected stays, and what else
 * changes is told in the history, with a version of its own. How it was read first is told by no change.
 */
export async function keepCorrected<Row extends { readonly id: string; readonly partnership: string }>(
  manager: EntityManager,
  kind: string,
  fields: readonly string[],
  readAgain: readonly ReadAgain<Row>[],
  by: string,
): Promise<Kept<Row>> {
  const compared = readAgain.map(({ before, read }) => ({
    before,
    read,
    differences: differencesOf(fields, before, read),
  }));
  const ids = compared.filter(({ differences }) => differences.length > 0).map(({ read }) => read.id);
  const history =
    ids.length === 0
      ? []
      : await manager.find(RecordChange, { where: { kind, recordId: Any(ids) }, order: { number: 'ASC' } });
  const stays: string[] = [];
  const told: Partial<RecordChange>[] = [];
  const rows = compared.map(({ before, read, differences }) => {
    const { id, partnership } = read;
    const changes = history.filter(({ recordId }) => recordId === id);
    const held = heldIn(kind, changes);
    const kept = differences.filter(({ field }) => held.has(field));
    stays.push(
      ...kept.map(
        (one) =>
          `${id}: ${one.field} stays ${one.before}, as ${held.get(one.field)} set it; the minutes read ${one.after}`,
      ),
    );
    const changed = differences.filter((difference) => !kept.includes(difference));
    const version = (before?.version ?? 1) + (changed.length > 0 ? 1 : 0);
    told.push(...changed.map((change) => ({ kind, recordId: id, partnership, version, ...toldOf({ by }), ...change })));
    return {
      ...read,
      ...Object.fromEntries(kept.map(({ field }) => [field, before![field as keyof Reading]])),
      version,
    };
  });
  if (told.length > 0) await manager.insert(RecordChange, told);
  return { rows, stays };
}

const differencesOf = (fields: readonly string[], before: Reading | undefined, read: object) =>
  before === undefined
    ? []
    : fields
        .map((field) => ({
          field,
          before: written(before[field as keyof Reading]),
          after: written(read[field as keyof typeof read]),
        }))
        .filter((difference) => difference.before !== difference.after);
