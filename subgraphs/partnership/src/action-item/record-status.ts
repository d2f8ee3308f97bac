import { publicError } from '@safer-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import type { Mutating } from '../change/carry-out.js';
import { ChangeArgs } from '../change/keyed-args.js';
import { refuse } from '../change/refuse.js';
import { ActionItem } from './action-item.entity.js';
import { ActionStatus } from './action-words.js';
import { actionChangers, changeAction } from './change-action.js';

@ArgsType()
export class StatusArgs extends ChangeArgs {
  @Field(() => ActionStatus, { description: 'Where it stands now; PROPOSED is said by the reading of minutes alone.' })
  readonly status!: ActionStatus;
}

/** The same status again is worth telling: somebody has looked, and their comment says what they found. */
export const recordStatus: Mutating<StatusArgs, ActionItem> = {
  mutation: 'recordActionStatus',
  roles: actionChangers,
  record: ActionItem,
  make: (making, args) =>
    changeAction(making, args, ({ action }) => {
      const { status } = args;
      if (status === 'PROPOSED') throw refuse('status', 'takes OPEN, IN_PROGRESS, COMPLETED, REFERRED or CANCELLED.');
      if (action.status === 'PROPOSED')
        throw publicError('CONFLICT', `${action.id} is only proposed. Confirm it first, with confirmProposedAction.`, {
          argument: 'id',
        });
      return { action: { status }, tells: 'status' };
    }),
};
