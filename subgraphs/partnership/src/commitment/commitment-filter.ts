import { ArgsType, Field, ID } from 'type-graphql';
import { CommitmentVerdict } from './commitment-check.js';

/** Which commitments of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class CommitmentFilter {
  @Field(() => [CommitmentVerdict], {
    nullable: true,
    description:
      'Which the check answers so now: [WARN, FAIL], beside a partnership, plan line or measure; null: whatever it answers.',
  })
  readonly verdict?: readonly CommitmentVerdict[] | null;

  @Field(() => ID, { nullable: true, description: 'That name this measure: youth/bullying/experienced.' })
  readonly measure?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this line of a plan: sevenoaks-csp/2008-11/2.7c.' })
  readonly planLine?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
  readonly partnership?: string | null;
}
