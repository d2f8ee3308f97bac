import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { DateScalar } from './scalars.js';
import { PeriodKind } from './enums.js';

@ObjectType({ description: 'A period as an answer gives it.' })
@Directive('@shareable')
export class PeriodValue {
  @Field(() => String, { nullable: true, description: 'As an argument takes it: 2009/10 Q2.' })
  readonly code!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day.' })
  readonly start!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day, included.' })
  readonly end!: string;

  @Field(() => PeriodKind, { nullable: true, description: 'Its length.' })
  readonly kind!: PeriodKind;

  @Field(() => String, { nullable: true, description: 'In words: July to September 2009 (2009/10 quarter 2).' })
  readonly label!: string;
}
type PeriodKind = keyof typeof PeriodKind;

@ObjectType({ description: 'Between which two values the true figure lies, were it measured again and again.' })
@Directive('@shareable')
export class ConfidenceInterval {
  @Field(() => Float, { nullable: true, description: 'Lower limit, in the unit of the value.' })
  readonly lower!: number;

  @Field(() => Float, { nullable: true, description: 'Upper limit, in the unit of the value.' })
  readonly upper!: number;

  @Field(() => Float, { nullable: true, description: 'Level in percent: 95.' })
  readonly level!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Method: Wilson, Byar, exact Poisson; of a change: log-ratio Poisson, percent, or Newcombe, percentage points.',
  })
  readonly method!: string;
}

@ObjectType({ description: 'What changed against the same period one year earlier, from released values alone.' })
@Directive('@shareable')
export class Change {
  @Field(() => Float, { nullable: true, description: 'This value less the earlier one, in the unit of the value.' })
  readonly absolute!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'The change in percent of the earlier value; null where the earlier count is below 20, or is not published, and a percentage would mislead, and for percentages, whose change is in points.',
  })
  readonly percent!: number | null;

  @Field(() => PeriodValue, { nullable: true, description: 'The earlier period.' })
  readonly comparedWith!: PeriodValue;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description:
      'At 95 percent; its method says of what. Of counts and rates: of percent, by log-ratio Poisson. Of percentages: of absolute, in percentage points, by Newcombe. Null where one of the two was not released exactly, where percent is null, for what an agency itself does (no LOW_IS_GOOD), where one person may stand behind many of the count (offences of offenders), and where a count is 0.',
  })
  readonly interval!: ConfidenceInterval | null;
}

@ObjectType({ description: 'Where a value comes from, or would come from.' })
@Directive('@shareable')
export class Provenance {
  @Field(() => String, {
    nullable: true,
    description:
      'The dataset. Starts with SYNTHETIC where the figures are invented samples; "minutes" where an agency reported them there.',
  })
  readonly dataset!: string;

  @Field(() => String, { nullable: true, description: 'Who publishes it.' })
  readonly publisher!: string;

  @Field(() => String, { nullable: true, description: 'Where it is published; null if it is not on the web.' })
  readonly url!: string | null;

  @Field(() => String, { nullable: true, description: 'Under which licence; null if none is stated.' })
  readonly licence!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The release that the figure stands in, also one that it withholds; null where nothing is published, and for a sum over several releases.',
  })
  readonly release!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When that release was published; of a sum over several, the newest. Null where nothing is published.',
  })
  readonly publishedOn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the agency loaded that release here; null where nothing is published.',
  })
  readonly extractedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Which areas, providers or people it covers.' })
  readonly coverage!: string | null;

  @Field(() => String, { nullable: true, description: 'How small numbers are treated for this caller.' })
  readonly suppressionRule!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Line of the file or document; null where the value sums several, or is not told exactly.',
  })
  readonly sourceLine!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the file that was loaded; null unless all of it is open data, because it would prove a guess.',
  })
  readonly checksum!: string | null;
}
