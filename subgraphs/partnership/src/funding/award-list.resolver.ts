import type { Page } from '@safer-graph/kit';
import { Arg, Args, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import { connectionOf } from '../connection/connection.js';
import { refuseNoId, refuseNoPartnership } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { pagesById } from '../record/record-page.js';
import { AwardFilter } from './award-filter.js';
import { FundingAward } from './funding-award.entity.js';

const most = 100;

const FundingAwardConnection = connectionOf('FundingAward', FundingAward, {
  one: 'award',
  page: 'A page of awards, by id: stream by stream.',
});
const awardPages = pagesById<FundingAward>();

@Resolver()
export class AwardListResolver {
  @Directive('@listSize(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)')
  @Query(() => FundingAwardConnection, {
    nullable: true,
    description: 'What money of any stream goes to, stream by stream.',
  })
  fundingAwards(
    @Args(() => AwardFilter) filter: AwardFilter,
    @Arg('first', () => Int, { defaultValue: 20, description: `How many, 1 to ${most}.` }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'Behind this cursor of an earlier page.' })
    after: string | null,
    @Ctx() { registers }: PartnershipContext,
    @PlaceLoaders() loaders: Loaders,
  ): Promise<Page<FundingAward>> {
    refuseNoPartnership(filter.partnership, registers);
    for (const argument of ['stream', 'planLine'] as const) refuseNoId(argument, filter[argument]);
    return awardPages.page({ first, after, most }, (start, limit) => loaders.fundingAwardsBehind(filter, start, limit));
  }
}
