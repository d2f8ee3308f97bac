import { today } from '@safer-graph/kit';
import { Any, type EntityManager } from 'typeorm';
import { type Importing, saveRecord } from '../record/save-record.js';
import { Commitment } from './commitment.entity.js';
import { CommitmentStatement } from './commitment-statement.entity.js';

/**
 * Stores what the review of a meeting states, in place of what its earlier review stated. A commitment is as the last meeting
 * that states it has it; one that none states any more is withdrawn. What a person wrote while serving stays.
 */
export async function storeStatements(
  manager: EntityManager,
  meeting: string,
  statements: readonly CommitmentStatement[],
  by: Importing,
): Promise<void> {
  const earlier = await manager.findBy(CommitmentStatement, { reviewedIn: meeting });
  await manager.delete(CommitmentStatement, { reviewedIn: meeting });
  await manager.insert(CommitmentStatement, [...statements]);

  const ids = Any([...new Set([...earlier, ...statements].map(({ id }) => id))]);
  const stated = await manager.find(CommitmentStatement, { where: { id: ids }, order: { reviewedIn: 'ASC' } });
  const last = new Map(stated.map((statement) => [statement.id, statement]));
  const before = new Map((await manager.findBy(Commitment, { id: ids })).map((row) => [row.id, row]));
  for (const statement of last.values())
    await saveRecord(manager, Commitment, before.get(statement.id) ?? null, statement, by);
  const gone = [...before.values()].filter(
    ({ id, reviewedIn, withdrawnOn }) => !last.has(id) && reviewedIn !== null && withdrawnOn === null,
  );
  for (const row of gone) await saveRecord(manager, Commitment, row, { ...row, withdrawnOn: today() }, by);
}
