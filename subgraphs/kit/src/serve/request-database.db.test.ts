import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/postgres.js';
import { openDatabase } from './database.js';
import { type RequestDatabase, requestDatabases } from './request-database.js';

let database: FreshDatabase;
let shared: DataSource;
let asRequest: () => RequestDatabase;
let watch: Client;
beforeAll(async () => {
  database = await freshDatabase('stopping');
  shared = await openDatabase(database.serveUrl, []);
  asRequest = requestDatabases(shared);
  watch = new Client({ connectionString: database.adminUrl });
  await watch.connect();
});
afterAll(async () => {
  await watch.end();
  await shared.destroy();
  await database.drop();
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const sleeping = async (): Promise<number> => {
  const { rows } = await watch.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where usename = $1 and state = 'active' and query like '%pg_sleep%'`,
    [new URL(database.serveUrl).username],
  );
  return rows[0]!.count;
};

it('cancels all that runs for the request, and leaves the connections fit for others', async () => {
  const { db, stop } = asRequest();
  const statements = [db.query('select pg_sleep(30)'), db.manager.query('select pg_sleep(30)')];
  const settled = Promise.allSettled(statements);
  while ((await sleeping()) < 2) await pause(5);
  const began = Date.now();
  stop();
  for (const one of await settled) {
    expect(one).toMatchObject({ status: 'rejected', reason: { extensions: { code: 'DEADLINE_PASSED' } } });
  }
  expect(await sleeping()).toBe(0);
  expect(Date.now() - began).toBeLessThan(1_000);
  const after = await Promise.all(Array.from({ length: 10 }, (_, at) => shared.query('select $1::int as at', [at])));
  expect(after).toEqual(Array.from({ length: 10 }, (_, at) => [{ at }]));
});

it('begins nothing more, also of what waited for a connection', async () => {
  const others = Array.from({ length: 10 }, () => shared.query('select pg_sleep(0.2)'));
  const { db, stop } = asRequest();
  const waiting = db.query('select 1');
  stop();
  await expect(waiting).rejects.toMatchObject({ extensions: { code: 'DEADLINE_PASSED' } });
  await expect(db.query('select 1')).rejects.toMatchObject({ extensions: { code: 'DEADLINE_PASSED' } });
  await Promise.all(others);
});

it('undoes the transaction of a request that is stopped, between two statements or in one', async () => {
  for (const last of ['select 1', 'select pg_sleep(30)']) {
    const { db, stop } = asRequest();
    const change = db.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock(7)');
      setTimeout(stop, 20);
      if (last === 'select 1') await pause(40);
      await manager.query(last);
    });
    await expect(change).rejects.toMatchObject({ extensions: { code: 'DEADLINE_PASSED' } });
    const { rows } = await watch.query(
      `select count(*)::int as held from pg_locks join pg_database on oid = database
       where locktype = 'advisory' and datname = current_database()`,
    );
    expect([last, rows]).toEqual([last, [{ held: 0 }]]);
  }
});

it('tells an error of the statement as it is while somebody waits', async () => {
  await expect(asRequest().db.query('select 1 / 0')).rejects.toThrow('division by zero');
});

it('never cancels a statement of another request, with 40 at a time on ten connections and a third of them stopped', async () => {
  let stopped = 0;
  const request = async (number: number): Promise<void> => {
    const { db, stop } = asRequest();
    const isStopped = number % 3 === 0;
    // Stopped before, while and just when the statement ends.
    if (isStopped) setTimeout(stop, number % 12);
    const answer = db.query<{ number: number }[]>('select $1::int as number, pg_sleep(0.004)', [number]);
    if (isStopped) {
      await answer.then(
        () => undefined,
        () => stopped++,
      );
      return;
    }
    expect((await answer)[0]).toMatchObject({ number });
  };
  const numbers = Array.from({ length: 3_000 }, (_, number) => number);
  const worker = async (): Promise<void> => {
    for (let number = numbers.pop(); number !== undefined; number = numbers.pop()) await request(number);
  };
  await Promise.all(Array.from({ length: 40 }, worker));
  expect(stopped).toBeGreaterThan(100);
});
