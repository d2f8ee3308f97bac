import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/postgres.js';
import type { Caller } from '../caller.js';
import { openDatabase } from './database.js';
import { startServer } from './server.js';

const caller: Caller = { subject: null, role: 'PUBLIC', organization: null, partnership: null };

/** Naps as long as it is told, in PostgreSQL. */
function napping(): GraphQLSchema {
  const schema = buildSchema('type Query { nap(seconds: Float!): Boolean }');
  schema.getQueryType()!.getFields()['nap']!.resolve = async (_, { seconds }: { seconds: number }, context) => {
    await (context as { db: DataSource }).db.query('select pg_sleep($1)', [seconds]);
    return true;
  };
  return schema;
}

let database: FreshDatabase;
let shared: DataSource;
let server: Server;
beforeAll(async () => {
  database = await freshDatabase('napping');
  shared = await openDatabase(database.serveUrl, []);
  const parts = {
    name: 'napping',
    schema: napping(),
    db: shared,
    checkSignature: () => caller,
    contextFor: (_: Caller, db: DataSource) => ({ db }),
    dataAsOf: () => null,
    isReady: () => Promise.resolve(true),
    health: () => ({}),
  };
  ({ server } = await startServer(parts, '127.0.0.1', 0));
});
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await shared.destroy();
  await database.drop();
});

const nap = (seconds: number, headers: Record<string, string> = {}, signal: AbortSignal | null = null) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', signature: 'as if', ...headers },
    body: JSON.stringify({ query: `{ nap(seconds: ${seconds}) }` }),
    signal,
  });
const napsInPostgres = async (): Promise<number> => {
  const [row] = await shared.query<{ count: number }[]>(
    `select count(*)::int as count from pg_stat_activity
     where usename = current_user and state = 'active' and query = 'select pg_sleep($1)'`,
  );
  return row!.count;
};
const until = async (count: number): Promise<number> => {
  const began = performance.now();
  while ((await napsInPostgres()) !== count) await new Promise((resolve) => setTimeout(resolve, 10));
  return performance.now() - began;
};

it('answers within the time that it is given', async () => {
  const response = await nap(0.01, { 'safer-deadline-ms': '5000' });
  expect([response.status, await response.json()]).toEqual([200, { data: { nap: true } }]);
});

it('says when the time is over, and has PostgreSQL do nothing more for it', async () => {
  const began = performance.now();
  const response = await nap(20, { 'safer-deadline-ms': '300' });
  expect(performance.now() - began).toBeLessThan(1_300);
  expect([response.status, await response.json()]).toEqual([
    504,
    {
      errors: [
        {
          message:
            'The time that the gateway gave was over before there was an answer; what had begun was stopped. HTTP 504.',
          extensions: { code: 'DEADLINE_PASSED' },
        },
      ],
    },
  ]);
  expect(await until(0)).toBeLessThan(1_000);
});

it('has PostgreSQL do nothing more when whoever asked has left', async () => {
  const leaving = new AbortController();
  const answer = nap(20, {}, leaving.signal);
  await until(1);
  leaving.abort();
  await expect(answer).rejects.toThrow('aborted');
  expect(await until(0)).toBeLessThan(1_000);
});

it.each(['soon', '-5', '0', '1e99'])('takes %s for no time limit at all', async (text) => {
  expect((await nap(0.01, { 'safer-deadline-ms': text })).status).toBe(200);
});
