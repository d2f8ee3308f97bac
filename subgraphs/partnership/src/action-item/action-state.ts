import { Any, type EntityManager } from 'typeorm';
import { ActionChange } from './action-change.entity.js';
import { ActionItem } from './action-item.entity.js';
import { ActionOwner } from './action-owner.entity.js';

/** Owners of an action before they have its number. */
export type OwnerColumns = Omit<ActionOwner, 'actionNumber' | 'position' | 'partnership' | 'person'>;

const list = (values: readonly string[]): string | null => (values.length > 0 ? values.join(', ') : null);

/** What history watches: the fields that say what was agreed. Where it stands in the document is not one of them. */
const watched = {
  id: ({ id }: ActionItem) => id,
  text: ({ text }: ActionItem) => text,
  status: ({ status }: ActionItem) => status,
  owners: (_: ActionItem, owners: readonly OwnerColumns[]) =>
    list(
      owners.map(({ rawText, personId, organizationId, resolution }) =>
        [rawText, personId ?? organizationId, resolution].filter(Boolean).join(' '),
      ),
    ),
  dueDate: ({ dueDate }: ActionItem) => dueDate,
  dueText: ({ dueText }: ActionItem) => dueText,
  planLines: ({ planLineIds }: ActionItem) => list(planLineIds),
  measures: ({ measureIds }: ActionItem) => list(measureIds),
  areas: ({ areaCodes }: ActionItem) => list(areaCodes),
  orphanedOn: ({ orphanedOn }: ActionItem) => orphanedOn,
} satisfies Record<string, (action: ActionItem, owners: readonly OwnerColumns[]) => string | null>;

export interface ActionState {
  readonly action: ActionItem;
  readonly owners: readonly OwnerColumns[];
}

/** Writes an action in its new state, and what changed against the old one into its history. */
export async function saveAction(
  manager: EntityManager,
  before: ActionState | null,
  action: Omit<ActionItem, 'number'>,
  owners: readonly OwnerColumns[],
  changedBy: string,
): Promise<ActionItem> {
  const saved = await manager.save(
    manager.create(ActionItem, before ? { ...action, number: before.action.number } : action),
  );
  const { number: actionNumber, partnership } = saved;
  await manager.delete(ActionOwner, { actionNumber });
  await manager.insert(
    ActionOwner,
    owners.map((owner, index) => ({ ...owner, actionNumber, partnership, position: index + 1 })),
  );
  const changes = Object.entries(watched).flatMap(([field, read]) => {
    const [was, is] = [before ? read(before.action, before.owners) : null, read(saved, owners)];
    return was === is ? [] : [{ actionNumber, partnership, changedBy, field, before: was, after: is }];
  });
  await manager.insert(ActionChange, changes);
  return saved;
}

/** All actions of a meeting as they stand, those that were orphaned included. */
export async function actionStates(manager: EntityManager, meetingId: string): Promise<ActionState[]> {
  const actions = await manager.find(ActionItem, { where: { meetingId }, order: { number: 'ASC' } });
  const owners = await manager.find(ActionOwner, {
    where: { actionNumber: Any(actions.map(({ number }) => number)) },
    order: { actionNumber: 'ASC', position: 'ASC' },
  });
  return actions.map((action) => ({
    action,
    owners: owners.filter(({ actionNumber }) => actionNumber === action.number),
  }));
}
