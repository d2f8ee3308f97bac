import { type Caller, publicError } from '@safer-graph/kit';
import type { Making } from '../change/carry-out.js';
import type { ChangeArgs } from '../change/keyed-args.js';
import { oneAtATime } from '../change/locks.js';
import { refuseStale } from '../change/refuse.js';
import { mayBeId } from '../row-by-id.js';
import type { ActionItem } from './action-item.entity.js';
import { actionStates, type ActionState, saveAction } from './action-state.js';
import type { OwnerColumns, Watched } from './watched-action.js';

/** The partnership's manager changes each action, an officer those that their organisation owns. */
export const actionChangers: readonly Caller['role'][] = ['PARTNERSHIP_MANAGER', 'AGENCY_OFFICER'];

/** What a mutation makes of an action. */
export interface NewState {
  readonly action?: Partial<ActionItem>;
  readonly owners?: readonly OwnerColumns[];
  readonly tells?: Watched;
}

/** Changes an action that the caller may change, on the version that the change rests on. */
export async function changeAction(
  making: Making,
  { id, expectedVersion }: ChangeArgs,
  how: (state: ActionState) => NewState | Promise<NewState>,
): Promise<ActionItem> {
  const { manager, changing } = making;
  const state = await stateOf(making, id);
  refuseStale(id, expectedVersion, state.action.version);
  const { action, owners, tells } = await how(state);
  return saveAction(manager, state, { ...state.action, ...action }, owners ?? state.owners, {
    ...changing,
    ...(tells && { tells }),
  });
}

/** Who may not change it is told so at once, and holds nobody up; nobody else changes it meanwhile. */
async function stateOf(making: Making, id: string): Promise<ActionState> {
  await ownState(making, id);
  await oneAtATime(making.manager, 'action', id);
  return ownState(making, id);
}

/** Who is of another partnership is told what is told of an action that is held nowhere. */
async function ownState({ manager, changer }: Making, id: string): Promise<ActionState> {
  const { partnership, role, organization } = changer;
  const [state] = mayBeId(id) ? await actionStates(manager, { id, partnership }) : [];
  if (!state)
    throw publicError('NOT_FOUND', `No action is held under ${JSON.stringify(id).slice(0, 200)}.`, { argument: 'id' });
  if (role !== 'AGENCY_OFFICER' || state.owners.some((owner) => owner.organizationId === organization)) return state;
  throw publicError('FORBIDDEN', `${id} is not owned by ${organization}: its officers change their own actions.`, {
    argument: 'id',
  });
}
