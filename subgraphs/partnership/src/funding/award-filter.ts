import { ArgsType, Field, ID } from 'type-graphql';

/** Which awards of all. The schema prints the fields of such a class from the last to the first. */
@ArgsType()
export class AwardFilter {
  @Field(() => ID, {
    nullable: true,
    description: 'To bring forward this line of the plan: sevenoaks-csp/2008-11/1.7a.',
  })
  readonly planLine?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this stream alone: sevenoaks-csp/funding/kfrs-2009-10.' })
  readonly stream?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of this partnership alone: sevenoaks-csp.' })
  readonly partnership?: string | null;
}
