import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommitmentCheck } from '@safer-graph/kit';
import { type DataSource, IsNull } from 'typeorm';
import { Commitment } from './commitment.entity.js';
import { wantedBy } from './wanted-by.js';

/** What the plan of one partnership rests on, as `schema/commitments/` has it. */
export interface PublishedCommitments {
  readonly partnership: string;
  readonly commitments: readonly object[];
}

/** All commitments that stand, in the order of the plans, each with what the check says of it now. */
export async function publishedCommitments(db: DataSource, check: CommitmentCheck): Promise<PublishedCommitments[]> {
  const rows = await db
    .getRepository(Commitment)
    .createQueryBuilder('commitment')
    .where({ withdrawnOn: IsNull() })
    .orderBy('commitment.partnership')
    .addOrderBy('commitment.place')
    .getMany();
  return [...new Set(rows.map(({ partnership }) => partnership))].map((partnership) => ({
    partnership,
    commitments: rows
      .filter((row) => row.partnership === partnership)
      .map((row) => ({
        planLine: row.planLineId,
        ...wantedBy(row),
        verdict: check(wantedBy(row)).verdict,
        acceptedBecause: row.acceptedBecause,
      })),
  }));
}

/** Writes `commitments/<partnership>.json` of the contract's folder for each partnership; gives what was written. */
export function writeCommitments(schemaDir: string, published: readonly PublishedCommitments[]): string {
  const folder = join(schemaDir, 'commitments');
  mkdirSync(folder, { recursive: true });
  const lines = published.map((one) => {
    const file = join(folder, `${one.partnership}.json`);
    writeFileSync(file, textOf(one));
    return `${file}: ${one.commitments.length} commitments`;
  });
  return lines.join('\n') || 'No partnership has commitments; nothing was written.';
}

export const textOf = (published: PublishedCommitments): string => `${JSON.stringify(published, null, 2)}\n`;
