import type { PartnershipContext } from '../context.js';
import { datedRecordResolvers } from '../record/dated-record.resolver.js';
import { quotedRecordResolvers } from '../record/quoted-record.resolver.js';
import { restatedRecordResolver } from '../record/record-statement.resolver.js';
import { AwardListResolver } from './award-list.resolver.js';
import { FundingAwardResolver, PlanLineAwardResolver } from './funding-award.resolver.js';
import { FundingBid } from './funding-bid.entity.js';
import { FundingRound } from './funding-round.entity.js';
import {
  FundingBidResolver,
  FundingRoundResolver,
  MeetingFundingResolver,
  MilestoneResolver,
} from './funding-round.resolver.js';
import { FundingStream } from './funding-stream.entity.js';
import { AgendaItemFundingResolver, FundingStreamResolver } from './funding-stream.resolver.js';
import { FundingResolver, OrganizationFundingResolver } from './funding.resolver.js';
import { Milestone } from './milestone.entity.js';

interface IdReference {
  readonly id: string;
}

/** All that answers where money comes from and what it goes to. */
export const fundingResolvers = [
  FundingResolver,
  OrganizationFundingResolver,
  FundingStreamResolver,
  AgendaItemFundingResolver,
  FundingAwardResolver,
  AwardListResolver,
  PlanLineAwardResolver,
  FundingRoundResolver,
  MilestoneResolver,
  FundingBidResolver,
  MeetingFundingResolver,
  ...[FundingStream, FundingRound, FundingBid].flatMap(quotedRecordResolvers),
  ...[FundingStream, FundingRound, FundingBid].map(restatedRecordResolver),
  ...datedRecordResolvers(Milestone),
];

export const fundingReferences = {
  FundingStream: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().fundingStreamById.load(id),
  FundingAward: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().fundingAwardById.load(id),
  FundingRound: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().fundingRoundById.load(id),
  FundingBid: ({ id }: IdReference, { loadersAt }: PartnershipContext) => loadersAt().fundingBidById.load(id),
};
