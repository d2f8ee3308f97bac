import type { Registers } from '@safer-graph/kit';
import { type DataSource, type EntityManager, Raw } from 'typeorm';
import { importReviewed, ofOneMeeting } from '../record/import-reviewed.js';
import { idsHeld, meetingDays, planLinesOf } from '../record/known-to-file.js';
import { itemFaults, type StatedIn, statedElsewhere, statedIn } from '../record/stated-in.js';
import { restatedFaults, storeRestated } from '../record/store-restated.js';
import { storeRecords } from '../record/store-records.js';
import { fundingFaults } from './check-funding.js';
import { FundingAward } from './funding-award.entity.js';
import { FundingBid } from './funding-bid.entity.js';
import { type FundingFile, fundingFile } from './funding-file.js';
import { FundingRound } from './funding-round.entity.js';
import { fundingRows } from './funding-rows.js';
import { FundingStream } from './funding-stream.entity.js';
import { Milestone } from './milestone.entity.js';

/** Imports what a person has read about money in the minutes of one meeting. */
export const importFunding = (db: DataSource, file: string, registers: Registers): Promise<string> =>
  importReviewed(db, file, {
    kind: 'funding',
    what: 'funding file',
    shape: fundingFile,
    ...ofOneMeeting,
    faults: async (manager, content) =>
      faultsOf(manager, content, registers, await statedIn(manager, content.meeting, file)),
    store: async (manager, content, by) => {
      const source = await statedIn(manager, content.meeting, file);
      const { streams, awards, rounds, milestones, bids } = fundingRows(content, source);
      return {
        'funding streams': await storeRestated(manager, FundingStream, source, streams, by),
        awards: await storeRecords(manager, FundingAward, awardScope(source, awards), awards, by),
        'funding rounds': await storeRestated(manager, FundingRound, source, rounds, by),
        milestones: await storeRestated(manager, Milestone, source, milestones, by),
        bids: await storeRestated(manager, FundingBid, source, bids, by),
      };
    },
  });

/** Those of the meeting, and those that the partnership has recorded before anybody read it in minutes. */
const awardScope = ({ partnership, meetingId }: StatedIn, awards: readonly { readonly id: string }[]) => ({
  partnership,
  id: Raw((id) => `(meeting_id = :meetingId or meeting_id is null and ${id} = any(:ids))`, {
    meetingId,
    ids: awards.map(({ id }) => id),
  }),
});

async function faultsOf(
  manager: EntityManager,
  content: FundingFile,
  registers: Registers,
  source: StatedIn,
): Promise<string[]> {
  const { partnership, meetingId, lines } = source;
  const { streams, awards, rounds, bids } = content;
  const rows = fundingRows(content, source);
  return [
    ...fundingFaults(content, {
      registers,
      lines,
      planLines: await planLinesOf(manager, partnership, content.strategy),
      meetings: await meetingDays(manager, partnership),
      streams: await idsHeld(manager, FundingStream, partnership),
    }),
    ...itemFaults(source, [...streams, ...awards, ...rounds, ...bids]),
    ...(await restatedFaults(manager, FundingStream, source, rows.streams, ['periodCode'])),
    ...(await statedElsewhere(
      manager,
      FundingAward,
      meetingId,
      rows.awards.map(({ id }) => id),
    )),
    ...(await restatedFaults(manager, FundingRound, source, rows.rounds, ['streamId', 'periodCode'])),
    ...(await restatedFaults(manager, FundingBid, source, rows.bids, ['title'])),
  ];
}
