import type { Quoted } from '../record/quoted-file.js';
import type { Stated } from '../record/save-record.js';
import { type StatedIn, whereStated } from '../record/stated-in.js';
import type { FundingAward } from './funding-award.entity.js';
import type { FundingBid } from './funding-bid.entity.js';
import type { FundingFile } from './funding-file.js';
import { fundingIds } from './funding-ids.js';
import type { FundingRound } from './funding-round.entity.js';
import type { FundingStream } from './funding-stream.entity.js';
import type { Milestone } from './milestone.entity.js';

interface FundingRows {
  readonly streams: readonly Stated<FundingStream>[];
  readonly awards: readonly Stated<FundingAward>[];
  readonly rounds: readonly Stated<FundingRound>[];
  readonly milestones: readonly Stated<Milestone>[];
  readonly bids: readonly Stated<FundingBid>[];
}

/** The records that a funding file states. */
export function fundingRows({ strategy, streams, awards, rounds, bids }: FundingFile, source: StatedIn): FundingRows {
  const ids = fundingIds(source.partnership);
  const where = (entry: Quoted) => whereStated(source, entry);
  return {
    streams: streams.map((stream) => ({
      id: ids.stream(stream.id),
      ...where(stream),
      title: stream.title,
      periodCode: stream.year,
      funderId: stream.funder,
      progress: stream.progress?.says ?? 'NOT_STATED',
      progressQuote: stream.progress?.quote ?? null,
      progressLine: stream.progress?.line ?? null,
    })),
    awards: awards.map((award) => ({
      id: ids.award(award.stream, award.id),
      ...where(award),
      streamId: ids.stream(award.stream),
      project: award.project,
      amount: award.amount,
      currency: award.currency,
      planLineIds: award.planLines.map(({ ref }) => ids.planLine(strategy, ref)),
      planLinesBasis: award.planLines.length > 0 ? 'REVIEWED' : null,
    })),
    rounds: rounds.map((round) => ({
      id: ids.round(round.id),
      ...where(round),
      streamId: ids.stream(round.stream),
      periodCode: round.year,
      assumption: round.assumption,
    })),
    milestones: rounds.flatMap((round) =>
      round.milestones.map((milestone, index) => ({
        id: ids.milestone(round.id, milestone.id),
        ...where(milestone),
        roundId: ids.round(round.id),
        position: index + 1,
        kind: milestone.kind,
        title: milestone.title,
        printed: milestone.printed,
        precision: milestone.precision,
        periodCode: milestone.period,
        dateNote: milestone.dateNote,
        organizationId: milestone.organization,
        takenAtId: milestone.meeting === null ? null : ids.meeting(milestone.meeting),
      })),
    ),
    bids: bids.map((bid) => ({
      id: ids.bid(bid.id),
      ...where(bid),
      title: bid.title,
      status: bid.status,
      streamId: bid.stream === null ? null : ids.stream(bid.stream),
      nationalIndicator: bid.nationalIndicator?.code ?? null,
      indicatorTitle: bid.nationalIndicator?.title ?? null,
      indicatorBasis: bid.nationalIndicator?.basis ?? null,
    })),
  };
}
