import { publicError } from '@safer-graph/kit';
import { Any, type EntityManager, MoreThan } from 'typeorm';
import { type Changing, toldOf } from '../record/change.entity.js';
import { heldIn } from '../record/held-fields.js';
import { written } from '../record/save-record.js';
import { ActionChange } from './action-change.entity.js';
import { ActionItem } from './action-item.entity.js';
import { ActionOwner } from './action-owner.entity.js';
import { type OwnerColumns, ownerColumns, type Watched, watchedFields, watchedOf } from './watched-action.js';

/** An action before it has a number, and a version. */
export type ActionColumns = Omit<ActionItem, 'number' | 'version'>;

export interface ActionState {
  readonly action: ActionItem;
  readonly owners: readonly OwnerColumns[];
  /** What a person has set, and no file since, with who it was. */
  readonly held: ReadonlyMap<Watched, string>;
}

/**
 * Writes an action in its new state, and what changed against the old one into its history. `tells` names a field that
 * history tells of also when it stays as it is, because somebody has said so. Between two who change one version at once,
 * one wins.
 */
export async function saveAction(
  manager: EntityManager,
  before: ActionState | null,
  action: ActionColumns,
  owners: readonly OwnerColumns[],
  changing: Changing & { readonly tells?: Watched },
): Promise<ActionItem> {
  const [was, is] = [before && watchedOf(before.action, before.owners), watchedOf(action, owners)];
  const changes = watchedFields
    .map((field) => ({ field, before: was?.[field] ?? null, after: is[field] }))
    .filter(({ field, before, after }) => before !== after || field === changing.tells);
  const version = (before?.action.version ?? 0) + (changes.length > 0 ? 1 : 0);
  const saved = await write(manager, before, { ...action, version });
  const { number: actionNumber, partnership } = saved;
  await saveOwners(manager, saved, before?.owners ?? [], owners);
  if (changes.length > 0)
    await manager.insert(
      ActionChange,
      changes.map((change) => ({ actionNumber, partnership, version, ...toldOf(changing), ...change })),
    );
  return saved;
}

async function write(
  manager: EntityManager,
  before: ActionState | null,
  columns: Omit<ActionItem, 'number'>,
): Promise<ActionItem> {
  if (!before) return manager.save(manager.create(ActionItem, columns));
  const { number, version, id } = before.action;
  const set = { ...differing(before.action, columns), version: columns.version };
  const { affected } = await manager.update(ActionItem, { number, version }, set);
  if (affected !== 1) throw publicError('CONFLICT', `${id} was changed by somebody else at the same time.`);
  return manager.create(ActionItem, { ...columns, number });
}

/** Who serves may write what is changed, and no other column. */
const differing = <Row extends object>(before: Row, after: Partial<Row>): Partial<Row> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => written(before[field as keyof Row]) !== written(value)),
  ) as Partial<Row>;

async function saveOwners(
  manager: EntityManager,
  { number: actionNumber, partnership }: ActionItem,
  before: readonly OwnerColumns[],
  owners: readonly OwnerColumns[],
): Promise<void> {
  for (const [index, owner] of owners.entries()) {
    const [place, columns] = [{ actionNumber, position: index + 1 }, ownerColumns(owner)];
    const known = before[index];
    const set = known && differing(known, columns);
    if (!set) await manager.insert(ActionOwner, { ...columns, ...place, partnership });
    else if (Object.keys(set).length > 0) await manager.update(ActionOwner, place, set);
  }
  if (before.length > owners.length)
    await manager.delete(ActionOwner, { actionNumber, position: MoreThan(owners.length) });
}

/** Actions as they stand, those that were orphaned included. */
export async function actionStates(
  manager: EntityManager,
  where: { readonly meetingId: string } | { readonly id: string; readonly partnership: string },
): Promise<ActionState[]> {
  const actions = await manager.find(ActionItem, { where, order: { number: 'ASC' } });
  const actionNumber = Any(actions.map(({ number }) => number));
  const owners = await manager.find(ActionOwner, {
    where: { actionNumber },
    order: { actionNumber: 'ASC', position: 'ASC' },
  });
  const changes = await manager.find(ActionChange, { where: { actionNumber }, order: { number: 'ASC' } });
  return actions.map((action) => ({
    action,
    owners: owners.filter(({ actionNumber }) => actionNumber === action.number),
    held: heldIn(
      'action_item',
      changes.filter(({ actionNumber }) => actionNumber === action.number),
    ) as ReadonlyMap<Watched, string>,
  }));
}
