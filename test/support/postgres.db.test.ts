import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from './postgres.js';

let one: FreshDatabase;
let other: FreshDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([freshDatabase('one'), freshDatabase('other')]);
});
afterAll(async () => {
  await Promise.all([one.drop(), other.drop()]);
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

test('the import login owns the database: it makes schemas and tables', async () => {
  await ask(one.importUrl, 'CREATE SCHEMA raw');
  await ask(one.importUrl, 'CREATE TABLE raw.count AS SELECT 7 AS n');
  await expect(ask(one.importUrl, 'SELECT n FROM raw.count')).resolves.toEqual([7]);
});

test('the serving login reads nothing that is not granted, writes nothing, creates nothing', async () => {
  await ask(one.importUrl, 'CREATE TABLE raw (n int)');
  await expect(ask(one.serveUrl, 'SELECT n FROM raw')).rejects.toThrow('permission denied for table raw');
  await expect(ask(one.serveUrl, 'CREATE TABLE mine (n int)')).rejects.toThrow('permission denied for schema public');
  await expect(ask(one.serveUrl, 'CREATE TEMP TABLE mine (n int)')).rejects.toThrow(
    'permission denied to create temporary tables',
  );
});

test('what the import login grants, the serving login reads', async () => {
  const user = new URL(one.serveUrl).username;
  await ask(one.importUrl, 'CREATE TABLE released AS SELECT 10 AS n');
  await ask(one.importUrl, `GRANT SELECT ON released TO ${user}`);
  await expect(ask(one.serveUrl, 'SELECT n FROM released')).resolves.toEqual([10]);
});

test.each(['serveUrl', 'importUrl'] as const)('%s does not open the other database', async (login) => {
  const url = new URL(one[login]);
  url.pathname = new URL(other[login]).pathname;
  await expect(ask(url.href, 'SELECT 1')).rejects.toThrow('permission denied for database');
});

test('statements can be counted by the server itself', async () => {
  await ask(one.adminUrl, 'CREATE EXTENSION pg_stat_statements');
  await ask(one.importUrl, 'SELECT 4242');
  const counted =
    "SELECT calls::int FROM pg_stat_statements WHERE query = 'SELECT $1' AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())";
  await expect(ask(one.adminUrl, counted)).resolves.toEqual([1]);
});

test('a dropped database and its logins are gone', async () => {
  const short = await freshDatabase('short');
  await short.drop();
  await expect(ask(short.serveUrl, 'SELECT 1')).rejects.toThrow('password authentication failed');
  await expect(ask(short.adminUrl, 'SELECT 1')).rejects.toThrow('does not exist');
});
