import { publicError } from '@safer-graph/kit';
import { type DataSource, type EntityManager, QueryFailedError } from 'typeorm';

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

const longestWait = '2s';
const lockNotAvailable = '55P03';

/** A transaction that waits for no lock for long: who waits holds a connection, and readers need those. */
export async function waitingBriefly<Answer>(
  db: DataSource,
  run: (manager: EntityManager) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await db.transaction(async (manager) => {
      await manager.query(`set local lock_timeout = '${longestWait}'`);
      return run(manager);
    });
  } catch (error) {
    if (!(error instanceof QueryFailedError) || (error.driverError as { code?: string }).code !== lockNotAvailable)
      throw error;
    throw publicError('CONFLICT', 'Somebody else changes it now. Send it again with the same key.');
  }
}
