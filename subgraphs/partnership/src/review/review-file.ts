import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { FileError } from '@safer-graph/kit';
import { z } from 'zod';

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
  frequency: z.string().optional(),
});

const planLine = z.strictObject({
  ref: planRef,
  line,
  quote,
  theme: z.string().nullable(),
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
export type ReviewedPlanLine = z.infer<typeof planLine>;

export async function readReview(file: string): Promise<{ review: ReviewFile; checksum: string }> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new FileError(`${file} cannot be read: ${error.code ?? error.message}.`);
  });
  const answer = reviewFile.safeParse(parseJson(bytes.toString('utf8'), file));
  if (!answer.success) throw new FileError(`${file} is no review of minutes:\n${z.prettifyError(answer.error)}`);
  return { review: answer.data, checksum: createHash('sha256').update(bytes).digest('hex') };
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new FileError(`${file}: JSON was expected; ${(error as Error).message}.`);
  }
}
