import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { publicError } from '../errors.js';
import { type Backend, cancelStatement } from './cancel-statement.js';

export interface RequestDatabase {
  readonly db: DataSource;
  /** Cancels what runs for the request, and lets it begin nothing more. */
  stop(): void;
}

/** What runs for one request. */
interface Statements {
  readonly backends: Set<Backend>;
  stopped: Promise<unknown> | undefined;
}

/**
 * Gives the database as one request sees it, on the connections that all share: what the request has begun there can be
 * stopped, and nothing else with it.
 */
export function requestDatabases(shared: DataSource): () => RequestDatabase {
  const statements = Symbol('statements');
  const managers = Symbol('manager');
  type View = DataSource & { [statements]: Statements; [managers]?: EntityManager };
  // Made once: an object that is made with its own properties for each request costs more than all that it does.
  const view = Object.create(shared, {
    createQueryRunner: {
      value(this: View, ...mode: Parameters<DataSource['createQueryRunner']>) {
        return stoppable(shared.createQueryRunner(...mode), this[statements]);
      },
    },
    manager: {
      get(this: View) {
        return (this[managers] ??= shared.createEntityManager.call(this));
      },
    },
  }) as DataSource;
  return () => {
    const own: Statements = { backends: new Set(), stopped: undefined };
    const db = Object.assign(Object.create(view) as View, { [statements]: own });
    const stop = (): void => {
      own.stopped ??= own.backends.size > 0 ? Promise.all([...own.backends].map(cancelStatement)) : nothingRuns;
    };
    return { db, stop };
  };
}

const nothingRuns = Promise.resolve();

function stoppable(runner: QueryRunner, own: Statements): QueryRunner {
  const { connect, query, release, rollbackTransaction } = runner;
  let backend: Backend | undefined;
  let undoing = false;
  runner.connect = async () => {
    backend ??= (await connect.call(runner)) as Backend;
    if (own.stopped && !undoing) throw overdue();
    own.backends.add(backend);
    return backend;
  };
  runner.query = (async (...statement: Parameters<typeof query>) => {
    try {
      return (await query.apply(runner, statement)) as unknown;
    } catch (error) {
      throw own.stopped ? overdue() : error;
    }
  }) as typeof query;
  runner.rollbackTransaction = async () => {
    // Also for who waits no longer: left open, it would hold its locks on a connection that others are given.
    undoing = true;
    if (own.stopped) await own.stopped;
    await rollbackTransaction.call(runner);
  };
  runner.release = async () => {
    // Others get the connection only when nothing can be cancelled in it any more.
    if (own.stopped) await own.stopped;
    if (backend) own.backends.delete(backend);
    await release.call(runner);
  };
  return runner;
}

const overdue = () => publicError('DEADLINE_PASSED', 'Nobody waits for the answer any more.');
