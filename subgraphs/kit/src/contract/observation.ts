import { Field, Float, ID, Int, InterfaceType } from 'type-graphql';
import { Area } from './area.js';
import { Availability, ObservationStatus, Qualifier } from './enums.js';
import { Measure } from './measure.js';
import { Change, ConfidenceInterval, PeriodValue, Provenance } from './value-types.js';

@InterfaceType('Observation', {
  description:
    'One measure, in one area, in one period, as known on one day: its value, or why there is none. Zero is a value.',
  resolveType: (value: { __typename: string }) => value.__typename,
})
export abstract class Observation {
  @Field(() => ID, {
    description: 'measure@area@period@R, where R is a release, or the day as known on which it was asked.',
  })
  readonly id!: string;

  @Field(() => Measure, { nullable: true, description: 'What was measured.' })
  readonly measure!: Measure;

  @Field(() => Area, { nullable: true, description: 'Where: always the area that was asked for.' })
  readonly area!: Area;

  @Field(() => PeriodValue, { nullable: true, description: 'When; null for the latest of a series that is empty.' })
  readonly period!: PeriodValue | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The value in the unit; null exactly when availability is not AVAILABLE.',
  })
  readonly value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What was counted; null where only a value is published, or where value is null.',
  })
  readonly numerator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'What it was counted out of; null for a plain count, or where value is null.',
  })
  readonly denominator!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unit of the value; of a rate over several periods it says over how many months.',
  })
  readonly unit!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'A rate is per so many: 1000 people; 100 for a percentage; 1 for a mean; null for a count.',
  })
  readonly per!: number | null;

  @Field(() => Qualifier, { nullable: true, description: 'How exactly the value is meant; null where value is null.' })
  readonly qualifier!: Qualifier | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The count may be off by half of this either way: it was rounded to the nearest multiple of it, or is a sum of counts that were, which is off by as much as they are together. Null where it was not rounded. Of a rate this is said of its numerator.',
  })
  readonly roundedTo!: number | null;

  @Field(() => Availability, { nullable: true, description: 'AVAILABLE, or why there is no value.' })
  readonly availability!: Availability;

  @Field(() => String, {
    nullable: true,
    description:
      'The reason in words; where there is a value, that a percentage is of a low base, or that it has no interval because one person may be counted several times; else null.',
  })
  readonly availabilityNote!: string | null;

  @Field(() => Observation, {
    nullable: true,
    description:
      'The same measure for the nearest larger area that it is published for, as known on the same day; null unless availability is COVERAGE_PARENT_AREA_ONLY.',
  })
  readonly nearestAvailable!: Observation | null;

  @Field(() => ConfidenceInterval, {
    nullable: true,
    description:
      'At 95 percent, in the unit of the value: Wilson of a percentage, Byar (exact below 10) of a rate. Null for a plain count, for which everything was counted; for a mean; where one person may be counted several times; where there is no value; and where it was not released exactly, because an interval gives the count away.',
  })
  readonly confidenceInterval!: ConfidenceInterval | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many people were asked, or how many cases a mean is of; also where they were too few for a percentage. Null for other figures, and where it is not told exactly.',
  })
  readonly sampleSize!: number | null;

  @Field(() => Change, {
    nullable: true,
    description:
      'Against the same period one year earlier, as known on the same day; null unless both have a value, and where seriesBreak lies between them.',
  })
  readonly change!: Change | null;

  @Field(() => Observation, {
    nullable: true,
    description:
      'The sum over the twelve months that end with this period, from released values: available when every month or quarter is. A rate is worked out again on the summed count, per twelve months. Its period is a range, which can be asked for as one. Null for what has no months: a state as at a day, a range that is published as it is, the latest of an empty series.',
  })
  readonly rollingTwelveMonths!: Observation | null;

  @Field(() => Observation, {
    nullable: true,
    description:
      'The same from the first of April to the end of this period: never scaled up to a year, so compare it only with the same months. Null as for rollingTwelveMonths.',
  })
  readonly yearToDate!: Observation | null;

  @Field(() => ObservationStatus, {
    nullable: true,
    description: 'How settled the value is; null where nothing is published.',
  })
  readonly status!: ObservationStatus | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why it cannot be compared with the same period one year earlier, nor with any before that: counting rules or borders changed. Null where it can. The measure catalogue lists all breaks.',
  })
  readonly seriesBreak!: string | null;

  @Field(() => Provenance, { nullable: true, description: 'Where it comes from, or would come from.' })
  readonly provenance!: Provenance;
}
