import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Among whom a rank is, and how it was reckoned, as far as the minutes say.' })
export class RankComparator {
  @Field(() => Int, {
    nullable: true,
    description: 'The rank is this place or a better one: 1 for the first or lowest, 3 for among the first three.',
  })
  readonly place!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The group as printed: Kent, most similar families; null where the minutes name none.',
  })
  readonly groupText!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Its id in the register of comparison groups; null where what is printed names no one group of it.',
  })
  readonly group!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many are ranked; null where the minutes do not say.' })
  readonly size!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is ranked, as printed: per 1,000 population; null where they do not say if counts or rates.',
  })
  readonly basis!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of how many categories `value` is a part, where the rank is of categories; null where not stated.',
  })
  readonly categories!: number | null;
}
