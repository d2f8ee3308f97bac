import { type OrganisationEntry, PeriodValue, readPeriod } from '@safer-graph/kit';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PartnershipContext, PlaceLoaders } from '../context.js';
import type { Loaders } from '../loaders.js';
import { FigureCheck } from '../figure-check/figure-check.js';
import { dueDayCheck } from '../figure-check/non-working-day.js';
import { Meeting } from '../meeting/meeting.entity.js';
import { Organization } from '../organization/organization.js';
import { organizationOf } from '../organization/organization.resolver.js';
import { dayOf, periodOf } from '../record/dated-record.js';
import { FundingBid } from './funding-bid.entity.js';
import { FundingRound } from './funding-round.entity.js';
import { FundingStream } from './funding-stream.entity.js';
import { Milestone } from './milestone.entity.js';

@Resolver(() => FundingRound)
export class FundingRoundResolver {
  @FieldResolver(() => FundingStream, { nullable: true, description: 'The stream whose money is asked for.' })
  stream(@Root() { streamId }: FundingRound, @PlaceLoaders() loaders: Loaders): Promise<FundingStream | null> {
    return loaders.fundingStreamById.load(streamId);
  }

  @FieldResolver(() => PeriodValue, {
    nullable: true,
    description: 'The financial year for which money is asked: 2010/11.',
  })
  period(@Root() round: FundingRound): PeriodValue | null {
    return periodOf(round);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [Milestone], { nullable: 'itemsAndList', description: 'Its steps, in order.' })
  milestones(@Root() { id }: FundingRound, @PlaceLoaders() loaders: Loaders): Promise<Milestone[]> {
    return loaders.milestonesByRound.load(id);
  }
}

@Resolver(() => Milestone)
export class MilestoneResolver {
  @FieldResolver(() => FundingRound, { nullable: true, description: 'The round of which it is a step.' })
  round(@Root() { roundId }: Milestone, @PlaceLoaders() loaders: Loaders): Promise<FundingRound | null> {
    return loaders.fundingRoundById.load(roundId);
  }

  @FieldResolver(() => Organization, { nullable: true, description: 'Who takes the step; null where not stated.' })
  organization(
    @Root() { organizationId }: Milestone,
    @Ctx() { registers }: PartnershipContext,
  ): OrganisationEntry | null {
    return organizationOf(registers, organizationId);
  }

  @FieldResolver(() => Meeting, {
    nullable: true,
    description: 'The meeting at which it is taken; null where it is taken at none.',
  })
  meeting(@Root() { takenAtId }: Milestone, @PlaceLoaders() loaders: Loaders): Promise<Meeting | null> | null {
    return takenAtId === null ? null : loaders.meetingById.load(takenAtId);
  }

  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [FigureCheck], {
    nullable: 'itemsAndList',
    description: 'Whether its day is no working day (NON_WORKING_DAY); empty where no day is stated.',
  })
  checks(@Root() milestone: Milestone): FigureCheck[] {
    const day = readPeriod(dayOf(milestone) ?? '');
    return day === null ? [] : [dueDayCheck(day)];
  }
}

@Resolver(() => FundingBid)
export class FundingBidResolver {
  @FieldResolver(() => FundingStream, {
    nullable: true,
    description: 'The stream whose money it asks for; null where not stated.',
  })
  stream(@Root() { streamId }: FundingBid, @PlaceLoaders() loaders: Loaders): Promise<FundingStream | null> | null {
    return streamId === null ? null : loaders.fundingStreamById.load(streamId);
  }
}

@Resolver(() => Meeting)
export class MeetingFundingResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [Milestone], {
    nullable: 'itemsAndList',
    description: 'Steps of funding rounds that are taken at it, whichever minutes say so.',
  })
  fundingMilestones(@Root() { id }: Meeting, @PlaceLoaders() loaders: Loaders): Promise<Milestone[]> {
    return loaders.milestonesTakenAt.load(id);
  }
}
