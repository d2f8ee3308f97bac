import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { changeOf } from '../change.js';
import type { AgencyContext } from '../context.js';
import { type MeasureAnswer, toMeasure } from '../measure.js';
import { type ObservationAnswer, observe } from '../observation.js';
import { type AreaEntry, areaOf } from '../register.js';
import { Area } from './area.js';
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

  @FieldResolver(() => Change, { nullable: true })
  change(@Root() answer: ObservationAnswer, @Ctx() context: AgencyContext): Promise<Change | null> {
    return changeOf(context, answer);
  }
}
