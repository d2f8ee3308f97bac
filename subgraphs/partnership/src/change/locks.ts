import type { EntityManager } from 'typeorm';

/** No import of the partnership runs meanwhile; other changes do. */
export const keepImportsOut = (manager: EntityManager, partnership: string): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [partnership]);

/** One at a time for each of these names, also where nothing is held under one yet. */
export const oneAtATime = (manager: EntityManager, ...name: readonly string[]): Promise<unknown> =>
  manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify(name)]);
