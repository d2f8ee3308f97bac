import { z } from 'zod';
import { readReviewed } from '../record/read-reviewed.js';

const line = z.int().positive();
const date = z.iso.date();
const quote = z.string().min(1);

const owner = z.strictObject({
  rawText: quote,
  /** Name as the attendance list prints it. */
  person: z.string().nullable(),
  /** Id in the register, for an owner that is an organisation. */
  organization: z.string().nullable(),
  resolution: z.enum(['EXACT', 'REPAIRED', 'UNRESOLVED']),
  evidenceLine: line.optional(),
});

const due = z.strictObject({
  date: date.nullable(),
  precision: z.enum(['DAY', 'MONTH', 'QUARTER', 'MEETING', 'CONDITION']),
  /** The words of the minutes that say it. */
  text: quote,
});

const planRef = z.string().regex(/^\d+\.\d+[a-z]?$/);

const action = z.strictObject({
  id: z.string().regex(/^[A-Z]\d{2,}$/),
  line,
  quote,
  /** Where a margin prints the owner. */
  ownerLine: line.optional(),
  text: z.string().min(1),
  owners: z.array(owner),
  due: due.nullable(),
  status: z.enum(['OPEN', 'IN_PROGRESS', 'COMPLETED', 'REFERRED', 'CANCELLED']),
  planLines: z.array(planRef).default([]),
  measures: z.array(z.string()).default([]),
  areas: z.array(z.string()).default([]),
});

const commitment = z.strictObject({
  measure: z.string(),
  area: z.string(),
  /** How often the plan wants it, where the minutes say so. */
  frequency: z.enum(['MONTHLY', 'QUARTERLY', 'SIX_MONTHLY', 'YEARLY']).optional(),
  /** Why it stands although the measure's catalogue says that it is not collected. */
  acceptedBecause: z.string().min(1).optional(),
});

/** Whom the strategy has against a line, where the minutes say so. */
const lead = z.strictObject({
  /** Id in the register. */
  organization: z.string(),
  /** What the minutes call it. */
  rawText: quote,
  line,
  quote,
});

const planLine = z.strictObject({
  ref: planRef,
  line,
  quote,
  theme: z.string().nullable(),
  leads: z.array(lead).default([]),
  commitments: z.array(commitment).default([]),
});

const reviewFile = z.strictObject({
  meeting: z.string(),
  /** Years of the strategy that the references are of: 2008-11. */
  strategy: z.string().regex(/^\d{4}-\d{2}$/),
  reviewedBy: z.string().min(1),
  planLines: z.array(planLine),
  actions: z.array(action),
});

export type ReviewFile = z.infer<typeof reviewFile>;
export type ReviewedAction = z.infer<typeof action>;
export type ReviewedCommitment = z.infer<typeof commitment>;
export type ReviewedPlanLine = z.infer<typeof planLine>;

export const readReview = (file: string): Promise<{ content: ReviewFile; checksum: string }> =>
  readReviewed(file, reviewFile, 'review of minutes');
