import { type OrganisationEntry, PeriodValue } from '@safer-graph/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { AgendaItem } from '../agenda-item/agenda-item.entity.js';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { periodOf } from '../record/dated-record.js';
import { FundingAward } from './funding-award.entity.js';
import { FundingBid } from './funding-bid.entity.js';
import { FundingRound } from './funding-round.entity.js';
import { FundingStream } from './funding-stream.entity.js';
import { FundingTotal } from './funding-total.js';
import { totalOf } from './money.js';

@Resolver(() => FundingStream)
export class FundingStreamResolver {
  @FieldResolver(() => Organization, { nullable: true, description: 'Who gives the money; null where not stated.' })
  funder(@Root() { funderId }: FundingStream, @Ctx() { registers }: PartnershipContext): OrganisationEntry | null {
    return organizationOf(registers, funderId);
  }

  @FieldResolver(() => PeriodValue, { nullable: true, description: 'The financial year that it is for: 2009/10.' })
  period(@Root() stream: FundingStream): PeriodValue | null {
    return periodOf(stream);
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [FundingAward], {
    nullable: 'itemsAndList',
    description: 'What its money goes to, as far as anybody has said; empty where nobody has.',
  })
  awards(@Root() { id }: FundingStream, @PlaceLoaders() loaders: Loaders): Promise<FundingAward[]> {
    return loaders.fundingAwardsByStream.load(id);
  }

  @FieldResolver(() => FundingTotal, {
    nullable: true,
    description: 'What the awards that are held come to: added up here, and stated by nobody.',
  })
  async total(@Root() { id }: FundingStream, @PlaceLoaders() loaders: Loaders): Promise<FundingTotal> {
    return totalOf(await loaders.fundingAwardsByStream.load(id));
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [FundingRound], { nullable: 'itemsAndList', description: 'How its money is asked for.' })
  rounds(@Root() { id }: FundingStream, @PlaceLoaders() loaders: Loaders): Promise<FundingRound[]> {
    return loaders.fundingRoundsByStream.load(id);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [FundingBid], { nullable: 'itemsAndList', description: 'Bids for its money.' })
  bids(@Root() { id }: FundingStream, @PlaceLoaders() loaders: Loaders): Promise<FundingBid[]> {
    return loaders.fundingBidsByStream.load(id);
  }
}

@Resolver(() => AgendaItem)
export class AgendaItemFundingResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [FundingStream], { nullable: 'itemsAndList', description: 'Streams of money named under it.' })
  fundingStreams(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<FundingStream[]> {
    return loaders.fundingStreamsByAgendaItem.load(id);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [FundingAward], { nullable: 'itemsAndList', description: 'Awards stated under it.' })
  fundingAwards(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<FundingAward[]> {
    return loaders.fundingAwardsByAgendaItem.load(id);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [FundingRound], { nullable: 'itemsAndList', description: 'Funding rounds told under it.' })
  fundingRounds(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<FundingRound[]> {
    return loaders.fundingRoundsByAgendaItem.load(id);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [FundingBid], { nullable: 'itemsAndList', description: 'Bids for money told under it.' })
  fundingBids(@Root() { id }: AgendaItem, @PlaceLoaders() loaders: Loaders): Promise<FundingBid[]> {
    return loaders.fundingBidsByAgendaItem.load(id);
  }
}
