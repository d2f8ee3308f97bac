import { ArrayContains, type DataSource } from 'typeorm';
import type { Start } from '../connection/keyset.js';
import { asked } from '../record/record-page.js';
import { standingRecords } from '../record/standing-records.js';
import type { Tenant } from '../tenant.js';
import type { AwardFilter } from './award-filter.js';
import { FundingAward } from './funding-award.entity.js';
import { FundingBid } from './funding-bid.entity.js';
import { FundingRound } from './funding-round.entity.js';
import { FundingStream } from './funding-stream.entity.js';
import { Milestone } from './milestone.entity.js';

export const fundingLoaders = (db: DataSource, tenant: Tenant) => {
  const asWritten = { meetingId: 'ASC', sourceLine: 'ASC', id: 'ASC' } as const;
  const streams = standingRecords(db, FundingStream, tenant, { periodCode: 'ASC', ...asWritten });
  const awards = standingRecords(db, FundingAward, tenant, asWritten);
  const rounds = standingRecords(db, FundingRound, tenant, { periodCode: 'ASC', id: 'ASC' });
  const milestones = standingRecords(db, Milestone, tenant, { roundId: 'ASC', position: 'ASC' });
  const bids = standingRecords(db, FundingBid, tenant, asWritten);
  return {
    fundingStreamById: streams.byId,
    fundingStreamsByPartnership: streams.by('partnership'),
    fundingStreamsByFunder: streams.by('funderId'),
    fundingStreamsByAgendaItem: streams.statedUnder(),
    fundingAwardById: awards.byId,
    fundingAwardsByStream: awards.by('streamId'),
    fundingAwardsByAgendaItem: awards.by('agendaItemId'),
    fundingAwardsByPlanLine: awards.byEach('planLineIds'),
    fundingAwardsBehind: ({ planLine, stream, partnership }: AwardFilter, start: Start, limit: number) =>
      awards.behind(
        {
          ...asked({ partnership, streamId: stream }),
          ...(planLine != null && { planLineIds: ArrayContains([planLine]) }),
        },
        start,
        limit,
      ),
    fundingRoundById: rounds.byId,
    fundingRoundsByPartnership: rounds.by('partnership'),
    fundingRoundsByStream: rounds.by('streamId'),
    fundingRoundsByAgendaItem: rounds.statedUnder(),
    milestonesByRound: milestones.by('roundId'),
    milestonesTakenAt: milestones.by('takenAtId'),
    fundingBidById: bids.byId,
    fundingBidsByPartnership: bids.by('partnership'),
    fundingBidsByStream: bids.by('streamId'),
    fundingBidsByAgendaItem: bids.statedUnder(),
  };
};
