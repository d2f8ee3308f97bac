import { today } from '@safer-graph/kit';
import { ArgsType, Field } from 'type-graphql';
import type { Mutating } from '../change/carry-out.js';
import { recordChangers } from '../change/change-record.js';
import { ChangeArgs } from '../change/keyed-args.js';
import { refuse, refuseNoWords } from '../change/refuse.js';
import { restedOnReading } from '../reading/rested-on-reading.js';
import { saveRecord } from '../record/save-record.js';
import { Decision } from './decision.entity.js';

const longest = 2_000;

@ArgsType()
export class DecisionReadingArgs extends ChangeArgs {
  @Field(() => String, {
    nullable: true,
    description: 'What was agreed, in words of 1 to 2,000 characters; `quote` stays. Left out: as it is.',
  })
  readonly text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: nothing is decided there, and it is listed no more, but kept; false: it is a decision after all. Left out: as it is.',
  })
  readonly withdraw?: boolean | null;
}

/** Corrects what a decision decides, or that it is one. The words of the minutes stay beside it. */
export const correctDecision: Mutating<DecisionReadingArgs, Decision> = {
  mutation: 'correctDecisionReading',
  roles: recordChangers,
  record: Decision,
  async make(making, args) {
    const before = await restedOnReading(making, Decision, args, 'decision');
    const { text, withdraw } = args;
    refuseNoWords('text', text, longest);
    if (text == null && withdraw == null) throw refuse('text', 'or withdraw is needed: nothing is corrected.');
    const withdrawnOn = withdraw ? (before.withdrawnOn ?? today()) : withdraw == null ? before.withdrawnOn : null;
    const corrected = { ...before, text: text ?? before.text, withdrawnOn };
    return saveRecord(making.manager, Decision, before, corrected, making.changing);
  },
};
