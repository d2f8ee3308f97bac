import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A survey of a sample: surveys with other questions, people or modes are not comparable.' })
@Directive('@shareable')
export class Survey {
  @Field(() => String, { nullable: true, description: 'The question, as it was asked.' })
  readonly question!: string;

  @Field(() => String, { nullable: true, description: 'Who was asked.' })
  readonly population!: string;

  @Field(() => String, { nullable: true, description: 'How: by telephone, by post, face to face.' })
  readonly mode!: string;

  @Field(() => Float, {
    nullable: true,
    description:
      'By how much weighting and clustering widen intervals: n people count as n / designEffect; 1 for a simple sample.',
  })
  readonly designEffect!: number;

  @Field(() => Int, { nullable: true, description: 'Below so many people no percentage is published.' })
  readonly minimumSample!: number;
}
