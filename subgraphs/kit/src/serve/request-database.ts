import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { publicError } from '../errors.js';
import { type Backend, cancelStatement } from './cancel-statement.js';

export interface RequestDatabase {
  readonly db: DataSource;
  /** Cancels what runs for the request, and lets it begin nothing more. */
  stop(): void;
}

/** The database as one request sees it, on the connections that all share: what it has begun there can be stopped alone. */
export function requestDatabase(shared: DataSource): RequestDatabase {
  const backends = new Set<Backend>();
  let stopped: Promise<unknown> | undefined;
  let manager: EntityManager | undefined;

  function stoppable(runner: QueryRunner): QueryRunner {
    const { connect, query, release } = runner;
    let backend: Backend | undefined;
    runner.connect = async () => {
      backend ??= (await connect.call(runner)) as Backend;
      if (stopped) throw overdue();
      backends.add(backend);
      return backend;
    };
    runner.query = (async (...statement: Parameters<typeof query>) => {
      try {
        return (await query.apply(runner, statement)) as unknown;
      } catch (error) {
        throw stopped ? overdue() : error;
      }
    }) as typeof query;
    runner.release = async () => {
      // Others get the connection only when nothing can be cancelled in it any more.
      if (stopped) await stopped;
      if (backend) backends.delete(backend);
      await release.call(runner);
    };
    return runner;
  }

  const db = Object.create(shared, {
    createQueryRunner: {
      value: (...mode: Parameters<DataSource['createQueryRunner']>) => stoppable(shared.createQueryRunner(...mode)),
    },
    manager: { get: () => (manager ??= shared.createEntityManager.call(db)) },
  }) as DataSource;
  return {
    db,
    stop: () => void (stopped ??= Promise.all([...backends].map(cancelStatement))),
  };
}

const overdue = () => publicError('DEADLINE_PASSED', 'Nobody waits for the answer any more.');
