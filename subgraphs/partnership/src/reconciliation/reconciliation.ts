import { describedEnum } from '@safer-graph/kit';
import { Field, ObjectType } from 'type-graphql';

export const ReconciliationVerdict = describedEnum(
  'ReconciliationVerdict',
  'Whether what was stated agrees with what is published.',
  {
    AGREES: 'The published figure is one of those that the words allow.',
    DISAGREES: 'It is none of those that the words allow.',
    NOT_COMPARABLE: 'The two cannot be held against each other; the note says why. So it is with invented figures.',
    NO_OBSERVATION: 'There is no published figure; the note says why.',
    UNKNOWN: 'The agency that publishes it did not answer.',
  },
);
export type ReconciliationVerdict = keyof typeof ReconciliationVerdict;

@ObjectType({
  description: 'A stated figure held against the published one, as it was known on the day of the meeting.',
})
export class Reconciliation {
  @Field(() => ReconciliationVerdict, { nullable: true, description: 'Whether the two agree.' })
  readonly verdict!: ReconciliationVerdict;

  @Field(() => String, { nullable: true, description: 'Why, in words, with the numbers that were compared.' })
  readonly note!: string;
}

export const reconciled = (verdict: ReconciliationVerdict, note: string): Reconciliation => ({ verdict, note });
