import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  commitmentCheck,
  commitmentVerdicts,
  type CommitmentVerdict,
  isWorse,
} from '../../subgraphs/kit/src/commitment-check.js';
import { readRegisters } from '../../subgraphs/kit/src/register.js';
import type { Catalogue } from './catalogue.js';

const commitment = z.strictObject({
  planLine: z.string().regex(/^[^/]+\/[^/]+\/[^/]+$/, 'expected partnership, strategy and reference'),
  measure: z.string(),
  area: z.string(),
  frequency: z.string().nullable(),
  /** As the check answered when the partnership wrote the file. */
  verdict: z.enum(Object.keys(commitmentVerdicts) as [CommitmentVerdict, ...CommitmentVerdict[]]),
  /** Why it stands although it fails. */
  acceptedBecause: z.string().min(1).nullable(),
});
type Commitment = z.infer<typeof commitment>;

/** What the plan of a partnership rests on: schema/commitments/<partnership>.json. */
const published = z.strictObject({ partnership: z.string(), commitments: z.array(commitment) });

/**
 * The plan lines that the catalogues break: what a partnership has published holds no longer, or holds less than it did. What
 * was accepted stays accepted; nothing makes a failure silent but a reason.
 */
export function brokenPlanLines(schema: string, catalogues: readonly Catalogue[]): string[] {
  const folder = join(schema, 'commitments');
  if (!existsSync(folder)) return [];
  const check = commitmentCheck(catalogues, readRegisters(schema));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) => readCommitments(join(folder, file)))
    .flatMap((one) => {
      const { verdict, reason } = check(one);
      const isBroken = isWorse(verdict, one.verdict) || (verdict === 'FAIL' && one.acceptedBecause === null);
      return isBroken
        ? [`${inWords(one)}: ${reason} (${verdict}; it was ${one.verdict} when the plan was published.)`]
        : [];
    });
}

function readCommitments(file: string): Commitment[] {
  const parsed = published.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} does not say what a plan rests on:\n${z.prettifyError(parsed.error)}`);
  return parsed.data.commitments;
}

function inWords({ planLine, measure, area }: Commitment): string {
  const [partnership, strategy, reference] = planLine.split('/');
  return `plan line ${reference} of ${partnership}/${strategy} rests on ${measure} for ${area}`;
}
