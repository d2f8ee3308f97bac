import { Client } from 'pg';

export interface SqlOfDatabase {
  readonly calls: number;
  readonly planMs: number;
  readonly executeMs: number;
}

/** Statements of the serving logins and their time while `run` runs, by database, as PostgreSQL itself counts. */
export async function statementsDuring(
  adminUrl: string,
  run: () => Promise<void>,
): Promise<ReadonlyMap<string, SqlOfDatabase>> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    await admin.query('select pg_stat_statements_reset()');
    await run();
    // The newest day of the data is read every half minute, and not for a request.
    const { rows } = await admin.query<SqlOfDatabase & { name: string }>(`
      select datname as name, sum(calls)::int as calls, sum(total_plan_time) as "planMs", sum(total_exec_time) as "executeMs"
      from pg_stat_statements s join pg_database d on d.oid = s.dbid join pg_roles r on r.oid = s.userid
      where rolname like '%\\_serve' and query not like 'select max(%'
      group by 1`);
    return new Map(rows.map(({ name, ...sql }) => [name, sql]));
  } finally {
    await admin.end();
  }
}
