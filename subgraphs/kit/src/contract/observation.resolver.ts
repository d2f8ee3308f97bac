import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { changeOf } from '../change.js';
import type { AgencyContext } from '../context.js';
import { type MeasureAnswer, toMeasure } from '../measure.js';
import { type ObservationAnswer, observe } from '../observation.js';
import { type AreaEntry, areaOf } from '../register.js';
import { comparisonOf } from '../statistics/comparison.js';
import { rollingTwelveMonths, yearToDate } from '../statistics/longer-period.js';
import { Area } from './area.js';
import { Comparison } from './comparison.js';
import { Measure } from './measure.js';
import { Observation } from './observation.js';
import { Change } from './value-types.js';

/** The fields of an observation that lead elsewhere; the others are values that it carries. */
@Resolver(() => Observation)
export class ObservationResolver {
  @FieldResolver(() => Measure, { nullable: true })
  measure(@Root() { question }: ObservationAnswer, @Ctx() context: AgencyContext): MeasureAnswer {
    return toMeasure(context, question.measure);
  }

  @FieldResolver(() => Area, { nullable: true })
  area(@Root() { question }: ObservationAnswer): AreaEntry {
    return question.area;
  }

  @FieldResolver(() => Observation, { nullable: true })
  nearestAvailable(
    @Root() { question, nearestArea }: ObservationAnswer,
    @Ctx() context: AgencyContext,
  ): Promise<ObservationAnswer> | null {
    return nearestArea === null
      ? null
      : observe(context, { ...question, area: areaOf(context.registers, nearestArea) });
  }

  @FieldResolver(() => Observation, { nullable: true })
  rollingTwelveMonths(
    @Root() answer: ObservationAnswer,
    @Ctx() context: AgencyContext,
  ): Promise<ObservationAnswer> | null {
    return rollingTwelveMonths(context, answer);
  }

  @FieldResolver(() => Observation, { nullable: true })
  yearToDate(@Root() answer: ObservationAnswer, @Ctx() context: AgencyContext): Promise<ObservationAnswer> | null {
    return yearToDate(context, answer);
  }

  @FieldResolver(() => Comparison, {
    nullable: true,
    description:
      'Where the area stands among the areas of a group, in the same period and as known on the same day. Error BAD_USER_INPUT for a group that is not in the register.',
  })
  comparison(
    @Root() answer: ObservationAnswer,
    @Arg('group', () => ID, { description: 'Id of a comparison group: kent-districts.' }) group: string,
    @Ctx() context: AgencyContext,
  ): Promise<Comparison> {
    return comparisonOf(context, answer, group);
  }

  @FieldResolver(() => Change, { nullable: true })
  change(@Root() answer: ObservationAnswer, @Ctx() context: AgencyContext): Promise<Change | null> {
    return changeOf(context, answer);
  }
}
