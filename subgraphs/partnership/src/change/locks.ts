import { publicError } from '@safer-graph/kit';
import type { EntityManager } from 'typeorm';

/**
 * No import of the partnership runs meanwhile; other changes do. One that is under way is not waited for: it may take longer
 * than the caller waits, on connections that readers need.
 */
export async function keepImportsOut(manager: EntityManager, partnership: string): Promise<void> {
  const [row] = await manager.query<{ free: boolean }[]>(
    'select pg_try_advisory_xact_lock_shared(hashtextextended($1, 0)) as free',
    [partnership],
  );
  if (!row!.free)
    throw publicError('CONFLICT', `A file of ${partnership} is being imported. Send it again in a moment.`);
}

/** One at a time for each of these names, also where nothing is held under one yet. */
export const oneAtATime = (manager: EntityManager, ...name: readonly string[]): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify(name)]);
