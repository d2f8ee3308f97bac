import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { refuseNoPartnership } from '../connection/refuse-argument.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Organization } from '../organization/organization.js';
import { FundingBid } from './funding-bid.entity.js';
import { FundingRound } from './funding-round.entity.js';
import { FundingStream } from './funding-stream.entity.js';
import { Funding } from './funding.js';

@Resolver(() => Funding)
export class FundingResolver {
  @Query(() => Funding, { nullable: true, description: 'The money of a partnership: streams, rounds and bids.' })
  funding(
    @Arg('partnership', () => ID, { description: 'Of which partnership: sevenoaks-csp.' }) partnership: string,
    @Ctx() { registers }: PartnershipContext,
  ): Funding {
    refuseNoPartnership(partnership, registers);
    return { partnership };
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [FundingStream], {
    nullable: 'itemsAndList',
    description: 'Where its money comes from, by year and as the minutes name them.',
  })
  streams(@Root() { partnership }: Funding, @PlaceLoaders() loaders: Loaders): Promise<FundingStream[]> {
    return loaders.fundingStreamsByPartnership.load(partnership);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [FundingRound], { nullable: 'itemsAndList', description: 'Its funding rounds, by year.' })
  rounds(@Root() { partnership }: Funding, @PlaceLoaders() loaders: Loaders): Promise<FundingRound[]> {
    return loaders.fundingRoundsByPartnership.load(partnership);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [FundingBid], { nullable: 'itemsAndList', description: 'Its bids, as the minutes name them.' })
  bids(@Root() { partnership }: Funding, @PlaceLoaders() loaders: Loaders): Promise<FundingBid[]> {
    return loaders.fundingBidsByPartnership.load(partnership);
  }
}

@Resolver(() => Organization)
export class OrganizationFundingResolver {
  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [FundingStream], {
    nullable: 'itemsAndList',
    description: 'The streams of money that it gives to partnerships, by year.',
  })
  fundingStreams(@Root() { id }: Organization, @PlaceLoaders() loaders: Loaders): Promise<FundingStream[]> {
    return loaders.fundingStreamsByFunder.load(id);
  }
}
