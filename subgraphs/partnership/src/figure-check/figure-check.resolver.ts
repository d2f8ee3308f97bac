import { Arg, Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { StatedFigure } from '../stated-figure/stated-figure.entity.js';
import { CheckResult, FigureCheck } from './figure-check.js';
import { checksOf } from './figure-checks.js';

@Resolver(() => Meeting)
export class MeetingCheckResolver {
  @Directive('@listSize(assumedSize: 60)')
  @FieldResolver(() => [FigureCheck], {
    nullable: 'itemsAndList',
    description: 'What rules find in the figures that were stated in it, the gravest first.',
  })
  async checks(
    @Root() { id }: Meeting,
    @Arg('result', () => CheckResult, { nullable: true, description: 'Those with this result alone; null: all.' })
    result: CheckResult | null,
    @PlaceLoaders() loaders: Loaders,
    @Ctx() { registers }: PartnershipContext,
  ): Promise<FigureCheck[]> {
    const checks = checksOf(await loaders.statedFiguresByMeeting.load(id), registers);
    return checks.filter((check) => result == null || check.result === result);
  }
}

@Resolver(() => StatedFigure)
export class StatedFigureCheckResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [FigureCheck], {
    nullable: 'itemsAndList',
    description: 'What rules find in it, beside the other figures of its meeting, the gravest first.',
  })
  async checks(
    @Root() { id, meetingId }: StatedFigure,
    @PlaceLoaders() loaders: Loaders,
    @Ctx() { registers }: PartnershipContext,
  ): Promise<FigureCheck[]> {
    const checks = checksOf(await loaders.statedFiguresByMeeting.load(meetingId), registers);
    return checks.filter(({ figures }) => figures.some((figure) => figure.id === id));
  }
}
