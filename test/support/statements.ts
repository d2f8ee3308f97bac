import { Client } from 'pg';
import type { Graph } from './graph.js';

/** As PostgreSQL itself counts: its extension is there for every database of the server once one of them has it. */
export async function withStatements<T>(graph: Graph, use: (count: Count) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: graph.databases.get('partnership')!.adminUrl });
  await admin.connect();
  const names = new Map([...graph.databases].map(([name, { serveUrl }]) => [new URL(serveUrl).username, name]));
  const logins = [...names.keys()];
  try {
    await admin.query('create extension if not exists pg_stat_statements');
    return await use(async (run) => {
      // Other suites count on the same server.
      await admin.query('select pg_stat_statements_reset(oid) from pg_roles where rolname = any($1)', [logins]);
      await run();
      // The newest day of the data is read every half minute, and not for a request.
      const { rows } = await admin.query<{ login: string; calls: number }>(
        `select r.rolname as login, sum(s.calls)::int as calls from pg_stat_statements s join pg_roles r on r.oid = s.userid
         where r.rolname = any($1) and s.query not like 'select max(%' group by 1`,
        [logins],
      );
      return Object.fromEntries(rows.map(({ login, calls }) => [names.get(login)!, calls]));
    });
  } finally {
    await admin.end();
  }
}

/** Statements of the serving logins while `run` runs, by subgraph; one that sends none is not in it. */
export type Count = (run: () => Promise<unknown>) => Promise<Readonly<Record<string, number>>>;
