import { DateScalar, publicError } from '@safer-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import type { Mutating } from '../change/carry-out.js';
import { ChangeArgs } from '../change/keyed-args.js';
import { latestLines } from '../change/latest-lines.js';
import { refuseLostQuote } from '../change/refuse-lost-quote.js';
import { refuseNoWords } from '../change/refuse.js';
import { ActionItem } from './action-item.entity.js';
import { DuePrecision } from './action-words.js';
import { actionChangers, changeAction } from './change-action.js';
import { correctedDue } from './corrected-due.js';

export const longestText = 1_000;

@ArgsType()
export class ConfirmArgs extends ChangeArgs {
  @Field(() => String, { nullable: true, description: 'What is to be done, in better words; null: as it was read.' })
  readonly text?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day that is in time; null: as it was read.' })
  readonly dueDate?: string | null;

  @Field(() => DuePrecision, {
    nullable: true,
    description: 'How exactly it is said by when; null: DAY where a date is given, else as it was read.',
  })
  readonly duePrecision?: DuePrecision | null;
}

/** An undertaking that was read from prose becomes an action. What the minutes print stays its quote. */
export const confirmProposed: Mutating<ConfirmArgs, ActionItem> = {
  mutation: 'confirmProposedAction',
  roles: actionChangers,
  record: ActionItem,
  make: (making, args) =>
    changeAction(making, args, async ({ action }) => {
      const { text } = args;
      if (action.status !== 'PROPOSED')
        throw publicError('CONFLICT', `${action.id} is ${action.status}: it needs no confirmation.`, {
          argument: 'id',
        });
      refuseLostQuote(await latestLines(making.manager, action.meetingId), action);
      if (action.orphanedOn !== null)
        throw publicError('CONFLICT', `${action.id} is not in the minutes any more since ${action.orphanedOn}.`, {
          argument: 'id',
        });
      refuseNoWords('text', text, longestText);
      return { action: { status: 'OPEN', text: text ?? action.text, ...(await correctedDue(making, action, args)) } };
    }),
};
