import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What the awards of a stream come to, as far as their amounts are stated.' })
export class FundingTotal {
  @Field(() => String, {
    nullable: true,
    description: 'Sum of the stated amounts, decimal text: 4500.00; null where none is stated, or currencies differ.',
  })
  readonly amount!: string | null;

  @Field(() => String, { nullable: true, description: 'Currency of the sum, ISO 4217: GBP; null without a sum.' })
  readonly currency!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many awards are held.' })
  readonly awards!: number;

  @Field(() => Int, { nullable: true, description: 'Of how many of them the amount is not stated.' })
  readonly amountsNotStated!: number;

  @Field(() => String, { nullable: true, description: 'What the sum leaves out; null where it leaves out nothing.' })
  readonly note!: string | null;
}
