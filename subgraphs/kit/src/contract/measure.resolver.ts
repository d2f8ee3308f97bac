import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgencyContext } from '../context.js';
import { publicError } from '../errors.js';
import type { MeasureAnswer } from '../measure.js';
import { type ObservationAnswer, observe, observeSeries } from '../observation.js';
import { periodsBetween } from '../period-arithmetic.js';
import type { Period } from '../period.js';
import { areaOf } from '../register.js';
import { Measure } from './measure.js';
import { Observation } from './observation.js';
import { AreaCodeScalar, DateScalar, PeriodScalar } from './scalars.js';

const asOfWords = 'As known on that day, included; null, or a day to come: today.';
const areaWords = 'Code of the area.';
const unknownArea = 'Error BAD_USER_INPUT for an area that is not in the register.';
/** Enough for thirty years of months. */
const longestSeries = 400;

/** The three ways to ask a measure for its figures; the same in every agency. */
@Resolver(() => Measure)
export class MeasureResolver {
  @FieldResolver(() => Observation, {
    nullable: true,
    description: `The figure of one area and period. ${unknownArea}`,
  })
  observation(
    @Root() { definition: measure }: MeasureAnswer,
    @Arg('area', () => AreaCodeScalar, { description: areaWords }) area: string,
    @Arg('period', () => PeriodScalar, { description: 'The period, of the length that the measure is published for.' })
    period: Period,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfWords }) asOf: string | null,
    @Ctx() context: AgencyContext,
  ): Promise<ObservationAnswer> {
    return observe(context, {
      measure,
      area: areaOf(context.registers, area, 'area'),
      period,
      asOf: asOf ?? null,
      release: null,
    });
  }

  @FieldResolver(() => Observation, {
    nullable: true,
    description: `The figure of the newest period that was published for the area, to this caller. ${unknownArea}`,
  })
  latest(
    @Root() { definition: measure }: MeasureAnswer,
    @Arg('area', () => AreaCodeScalar, { description: areaWords }) area: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfWords }) asOf: string | null,
    @Ctx() context: AgencyContext,
  ): Promise<ObservationAnswer> {
    return observe(context, {
      measure,
      area: areaOf(context.registers, area, 'area'),
      period: 'latest',
      asOf: asOf ?? null,
      release: null,
    });
  }

  @Directive('@listSize(assumedSize: 60)')
  @FieldResolver(() => [Observation], {
    nullable: 'itemsAndList',
    description: `Every period between two others, oldest first; a period without a figure stands there with its reason. Error BAD_USER_INPUT for more than ${longestSeries} months, for a first period after the last, and for an area that is not in the register.`,
  })
  series(
    @Root() { definition: measure }: MeasureAnswer,
    @Arg('area', () => AreaCodeScalar, { description: areaWords }) area: string,
    @Arg('from', () => PeriodScalar, { description: 'From the first day of this period.' }) from: Period,
    @Arg('to', () => PeriodScalar, { description: 'To the last day of this period.' }) to: Period,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfWords }) asOf: string | null,
    @Ctx() context: AgencyContext,
  ): Promise<ObservationAnswer[]> {
    if (from.start > to.end)
      throw publicError('BAD_USER_INPUT', `from (${from.code}) must not lie after to (${to.code}).`, {
        argument: 'from',
      });
    if (periodsBetween('MONTH', from.start, to.end).length > longestSeries)
      throw publicError(
        'BAD_USER_INPUT',
        `A series spans at most ${longestSeries} months; ${from.code} to ${to.code} is longer.`,
        { argument: 'to' },
      );
    return observeSeries(
      context,
      { measure, area: areaOf(context.registers, area, 'area'), asOf: asOf ?? null },
      from.start,
      to.end,
    );
  }
}
