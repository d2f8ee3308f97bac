import { PeriodValue } from '@safer-graph/kit';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'How many people or households an area has, as one source says of one day or year: below a rate.',
})
export class Denominator {
  @Field(() => Int, { nullable: true, description: 'How many.' })
  readonly value!: number;

  @Field(() => PeriodValue, { nullable: true, description: 'The day or year that it was counted or estimated for.' })
  readonly period!: PeriodValue;

  @Field(() => String, {
    nullable: true,
    description: 'What it is: Population, Census 2011. It begins with SYNTHETIC where the number is invented.',
  })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Where it comes from.' })
  readonly source!: string;

  @Field(() => String, { nullable: true, description: 'Who published it.' })
  readonly publisher!: string;

  @Field(() => String, { nullable: true, description: 'Under which licence; null where none is stated.' })
  readonly licence!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is invented, and never to be quoted.' })
  readonly synthetic!: boolean;
}
