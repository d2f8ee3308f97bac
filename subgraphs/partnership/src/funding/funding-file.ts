import { z } from 'zod';
import { dated, entryId, quoted } from '../record/quoted-file.js';
import { BidStatus } from './funding-bid.entity.js';
import { FundingProgress } from './funding-stream.entity.js';
import { MilestoneKind } from './milestone.entity.js';

const financialYear = z.string().regex(/^\d{4}\/\d{2}$/, 'a financial year is expected: 2009/10');
const text = z.string().min(1);

const award = z.strictObject({
  id: entryId,
  /** Id of a stream of this file, or of one that an earlier meeting was told of. */
  stream: entryId,
  project: text,
  ...quoted,
  /** Null where the minutes do not state it. */
  amount: z
    .string()
    .regex(/^\d+\.\d{2}$/, 'decimal text is expected: 2500.00')
    .nullable(),
  currency: z.literal('GBP').default('GBP'),
  /** With the words that name the project beside the line. */
  planLines: z.array(z.strictObject({ ref: text, ...quoted })).default([]),
});

const stream = z.strictObject({
  id: entryId,
  title: text,
  year: financialYear,
  /** Id in the register of organisations. */
  funder: z.string().nullable(),
  ...quoted,
  progress: z
    .strictObject({ ...quoted, says: z.enum(FundingProgress) })
    .nullable()
    .default(null),
});

const milestone = z.strictObject({
  id: entryId,
  kind: z.enum(MilestoneKind),
  title: text,
  ...quoted,
  ...dated,
  organization: z.string().nullable(),
  /** Day of the partnership's meeting at which it is taken. */
  meeting: z.iso.date().nullable().default(null),
});

const round = z.strictObject({
  id: entryId,
  /** Id of a stream of this file, or of one that is held. */
  stream: entryId,
  year: financialYear,
  ...quoted,
  /** In the words of the minutes, on the line of the quote. */
  assumption: text.nullable(),
  milestones: z.array(milestone),
});

const bid = z.strictObject({
  id: entryId,
  title: text,
  status: z.enum(BidStatus),
  stream: entryId.nullable(),
  ...quoted,
  /** What a person has linked: the minutes name none. */
  nationalIndicator: z
    .strictObject({
      code: z.string().regex(/^NI \d+$/),
      title: text,
      basis: z.enum(['STATED', 'REVIEWED', 'PROPOSED']),
    })
    .nullable(),
});

export const fundingFile = z.strictObject({
  /** The meeting whose minutes state it: sevenoaks-csp/2009-12-03. */
  meeting: text,
  /** Years of the strategy that the plan lines are of: 2008-11. */
  strategy: z.string().regex(/^\d{4}-\d{2}$/),
  reviewedBy: text,
  streams: z.array(stream),
  awards: z.array(award),
  rounds: z.array(round),
  bids: z.array(bid),
});

export type FundingFile = z.infer<typeof fundingFile>;
export type FundingEntry<List extends 'streams' | 'awards' | 'rounds' | 'bids'> = FundingFile[List][number];
