import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'A part of a whole, with both numbers. Two shares are compared only on the same base.' })
export class Share {
  @Field(() => Int, { nullable: true, description: 'The part.' })
  readonly numerator!: number;

  @Field(() => Int, { nullable: true, description: 'The whole.' })
  readonly denominator!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The part in percent of the whole, to one decimal place, a half rounded up; null where the whole is 0.',
  })
  readonly percent!: number | null;
}

/** A half is rounded up, as the minutes round. */
export const percentOf = (numerator: number, denominator: number, decimals: number): number =>
  Math.round((numerator * 100 * 10 ** decimals) / denominator) / 10 ** decimals;

export const shareOf = (numerator: number, denominator: number): Share => ({
  numerator,
  denominator,
  percent: denominator === 0 ? null : percentOf(numerator, denominator, 1),
});
