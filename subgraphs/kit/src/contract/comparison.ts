import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { published } from './enums.js';
import { AreaCodeScalar } from './scalars.js';

export const RankDirection = published('RankDirection', 'From which end ranks are counted.', {
  LOWEST_FIRST: 'Rank 1 is the lowest value, because less is better.',
  HIGHEST_FIRST: 'Rank 1 is the highest value, because more is better, or because neither is (see note).',
});
export type RankDirection = keyof typeof RankDirection;

@ObjectType({ description: 'Areas that are held against one another. From the register that all agencies share.' })
@Directive('@shareable')
export class ComparisonGroup {
  @Field(() => ID, { nullable: true, description: 'Its id in the register of comparison groups: kent-districts.' })
  readonly id!: string;

  @Field(() => String, { nullable: true, description: 'Its name; starts with SYNTHETIC where it is invented.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'Who says that these areas are comparable.' })
  readonly source!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether the group is invented, to try the question with.' })
  readonly synthetic!: boolean;

  @Field(() => [AreaCodeScalar], { nullable: 'itemsAndList', description: 'Codes of its areas.' })
  @Directive('@listSize(assumedSize: 15)')
  readonly areas!: string[];
}

@ObjectType({
  description:
    'Where an area stands in a group of areas: same measure, period and day, from values that were released to this caller alone.',
})
@Directive('@shareable')
export class Comparison {
  @Field(() => ComparisonGroup, { nullable: true, description: 'The group.' })
  readonly group!: ComparisonGroup;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its place, counted as direction says; areas of the same value share one. Null where this area has no value, or is not in the group.',
  })
  readonly rank!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many areas of the group have a value, this one included.' })
  readonly of!: number;

  @Field(() => Int, { nullable: true, description: 'How many areas the group has.' })
  readonly areasInGroup!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many areas share the rank, this one included; 1 where it stands alone, null without a rank.',
  })
  readonly ties!: number | null;

  @Field(() => RankDirection, { nullable: true, description: 'Which end rank 1 stands at: from the polarity.' })
  readonly direction!: RankDirection;

  @Field(() => [AreaCodeScalar], {
    nullable: 'itemsAndList',
    description:
      'Areas whose confidence interval overlaps that of this one: whether they stand above or below it may be chance. Null where this area has no interval.',
  })
  @Directive('@listSize(assumedSize: 15)')
  readonly overlapping!: string[] | null;

  @Field(() => [AreaCodeScalar], {
    nullable: 'itemsAndList',
    description: 'Areas of the group without a value for this caller: not ranked, and nothing stands in for them.',
  })
  @Directive('@listSize(assumedSize: 15)')
  readonly missing!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'What has to be said with the rank: counts, rounding, overlaps, missing areas; null for nothing.',
  })
  readonly note!: string | null;
}
