import type { EntityManager } from 'typeorm';
import type { ActionItem } from './action-item.entity.js';
import { type ActionColumns, type ActionState, saveAction } from './action-state.js';
import { type OwnerColumns, type Watched, watchedOf } from './watched-action.js';

/** The columns of each field that a person may set and a file may state. */
const columnOf = {
  text: 'text',
  status: 'status',
  dueDate: 'dueDate',
  duePrecision: 'duePrecision',
  dueText: 'dueText',
  planLines: 'planLineIds',
  measures: 'measureIds',
  measuresBasis: 'measuresBasis',
  areas: 'areaCodes',
} satisfies Partial<Record<Watched, keyof ActionItem>>;

/** The field of the history that tells of a column which a person may set. */
export const watchedAs = (column: keyof ActionItem): Watched =>
  (Object.keys(columnOf) as (keyof typeof columnOf)[]).find((field) => columnOf[field] === column)!;

/**
 * Writes an action as a file states it, but for what a person has set since: that stays. Gives in words what stays and is
 * stated otherwise.
 */
export async function saveImported(
  manager: EntityManager,
  before: ActionState | null,
  stated: ActionColumns,
  statedOwners: readonly OwnerColumns[],
  by: string,
): Promise<string[]> {
  if (!before) {
    await saveAction(manager, null, stated, statedOwners, { by });
    return [];
  }
  const { action, owners: ownersBefore, held } = before;
  const kept = Object.entries(columnOf).filter(([field]) => held.has(field as Watched));
  const columns = { ...stated, ...Object.fromEntries(kept.map(([, column]) => [column, action[column]])) };
  const owners = held.has('owners') ? ownersBefore : statedOwners;
  await saveAction(manager, before, columns, owners, { by });
  const [says, stands] = [watchedOf(stated, statedOwners), watchedOf(columns, owners)];
  return [...held]
    .filter(([field]) => says[field] !== stands[field])
    .map(
      ([field, who]) => `${action.id}: ${field} stays ${stands[field]}, as ${who} set it; the file says ${says[field]}`,
    );
}
