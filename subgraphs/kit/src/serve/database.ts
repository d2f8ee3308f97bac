import { DataSource, type DataSourceOptions } from 'typeorm';
import { SettingError } from '../config.js';
import { PreparingClient } from './preparing-client.js';

export type Entities = NonNullable<DataSourceOptions['entities']>;
export type Migrations = NonNullable<DataSourceOptions['migrations']>;

/** Opens a pool, for serving where a longest time is given, or says in one line which database does not answer and what to do. */
export async function openDatabase(
  url: string,
  entities: Entities,
  migrations: Migrations = [],
  slowestStatementMs = 0,
): Promise<DataSource> {
  const db = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    connectTimeoutMS: 5000,
    extra: {
      max: 10,
      idleTimeoutMillis: 30_000,
      // Who serves runs few statements many times; who imports or migrates, many statements once.
      ...(slowestStatementMs > 0 && {
        statement_timeout: slowestStatementMs,
        Client: PreparingClient,
        // Keys come as arrays, and one plan does for any number of them: planning anew took longer than running.
        options: '-c plan_cache_mode=force_generic_plan',
      }),
    },
    // Without a listener, a server that stops ends the process.
    poolErrorHandler: () => undefined,
  });
  try {
    return await db.initialize();
  } catch (error) {
    const { hostname, port, pathname } = new URL(url);
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new SettingError(
      `The database at ${hostname}:${port || '5432'}${pathname} does not answer as it should: ${reason}. Is it running, and is the URL right? "npm start" at the root starts one.`,
    );
  }
}
