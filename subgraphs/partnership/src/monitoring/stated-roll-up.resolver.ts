import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import { FigureCheck } from '../figure-check/figure-check.js';
import { checksOf } from '../figure-check/figure-checks.js';
import type { Loaders } from '../loaders.js';
import { StatedRollUp } from './stated-roll-up.js';

@Resolver(() => StatedRollUp)
export class StatedRollUpResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [FigureCheck], {
    nullable: 'itemsAndList',
    description: 'What rules find in the figures that are printed on its line, the gravest first.',
  })
  async checks(
    @Root() { meetingId, sourceLine }: StatedRollUp,
    @PlaceLoaders() loaders: Loaders,
    @Ctx() { registers }: PartnershipContext,
  ): Promise<FigureCheck[]> {
    const checks = checksOf(await loaders.statedFiguresByMeeting.load(meetingId), registers);
    return checks.filter(({ figures }) => figures.some((figure) => figure.sourceLine === sourceLine));
  }
}
