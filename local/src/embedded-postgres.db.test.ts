import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { removeTemporaryFolders, temporaryFolder } from '../test-support/temporary-folder.js';
import { expectNoProcessWith } from '../test-support/traces.js';
import { startPostgres, type EmbeddedPostgres, type PostgresOptions } from './embedded-postgres.js';
import { freePort } from './free-port.js';
import { repository } from './repository.js';
import { runAsNobody } from './run-as.js';

const running: EmbeddedPostgres[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
});
afterAll(removeTemporaryFolders);

async function start(folder: string, options: Partial<PostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const port = await freePort();
  const server = await startPostgres({
    folder,
    port,
    password: 'of the tests',
    settings: { fsync: 'off' },
    ...options,
  });
  running.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: server.adminUrl });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows[0]?.[0];
  } finally {
    await client.end();
  }
}

let template: string | undefined;
async function dataWithATable(): Promise<string> {
  if (!template) {
    template = join(temporaryFolder(), 'postgres');
    const server = await start(template);
    await ask(server, 'CREATE TABLE kept AS SELECT 7 AS n');
    await server.stop();
  }
  const folder = join(temporaryFolder(), 'postgres');
  cpSync(template, folder, { recursive: true });
  return folder;
}

test('a server that was stopped has its data again, and no process is left in between', async () => {
  const folder = await dataWithATable();
  await expectNoProcessWith(folder);
  expect(await ask(await start(folder), 'SELECT n FROM kept')).toBe(7);
});

test('it listens on this machine alone, asks for the password, and has no socket file', async () => {
  const server = await start(join(temporaryFolder(), 'postgres'));
  expect(await ask(server, 'SHOW listen_addresses')).toBe('127.0.0.1');
  expect(await ask(server, 'SHOW unix_socket_directories')).toBe('');
  const wrong = { ...server, adminUrl: server.adminUrl.replace(/:[^:@]*@/, ':guess@') };
  await expect(ask(wrong, 'SELECT 1')).rejects.toThrow('password authentication failed for user "postgres"');
});

test('a server that is killed says so, and the next one recovers', async () => {
  const folder = join(temporaryFolder(), 'postgres');
  const server = await start(folder);
  await ask(server, 'CREATE TABLE kept AS SELECT 7 AS n');
  process.kill(Number.parseInt(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8'), 10), 'SIGKILL');
  await server.ended;
  expect(await ask(await start(folder), 'SELECT n FROM kept')).toBe(7);
});

test('a pid file whose number belongs to another process now does not keep it from starting', async () => {
  const folder = await dataWithATable();
  writeFileSync(join(folder, 'data/postmaster.pid'), `${process.pid}\n${folder}/data\n0\n1\n\n127.0.0.1\n`);
  expect(await ask(await start(folder), 'SELECT n FROM kept')).toBe(7);
});

test('a data folder that is in use is refused, by npm run reset too', async () => {
  const dataDir = temporaryFolder();
  const folder = join(dataDir, 'postgres');
  await start(folder);
  const env = { PATH: process.env['PATH'], LOCAL_DATA_DIR: dataDir };
  const reset = spawnSync(process.execPath, ['--import', 'tsx', 'local/src/reset.ts'], {
    cwd: repository,
    env,
    encoding: 'utf8',
  });
  expect(reset).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/nothing was removed\.\n$/) });
  expect(existsSync(join(folder, 'data/PG_VERSION'))).toBe(true);
  await expect(start(folder)).rejects.toThrow(/^PostgreSQL \(process \d+\) already serves .*: npm start seems to run/);
});

test('an interrupted first start is started over', async () => {
  const folder = join(temporaryFolder(), 'postgres');
  mkdirSync(join(folder, 'data.unfinished/base'), { recursive: true });
  expect(await ask(await start(folder), 'SELECT 1')).toBe(1);
  expect(existsSync(join(folder, 'data.unfinished'))).toBe(false);
});

describe('damaged data is refused with its place, the reason, and npm run reset', () => {
  test.each([
    ['a control file of no length', (data: string) => truncateSync(join(data, 'global/pg_control'), 0), /pg_control/],
    ['no version', (data: string) => rmSync(join(data, 'PG_VERSION')), /is not a valid data directory/],
    ['no catalogue', (data: string) => rmSync(join(data, 'base'), { recursive: true }), /base/],
  ])('%s', async (_, damage, reason) => {
    const folder = await dataWithATable();
    damage(join(folder, 'data'));
    const failure = start(folder);
    await expect(failure).rejects.toThrow(reason);
    await expect(failure).rejects.toThrow(`PostgreSQL could not start from ${folder}/data: `);
    await expect(failure).rejects.toThrow('npm run reset starts over');
    await expectNoProcessWith(folder);
  });

  test('another password than at the first start', async () => {
    const folder = await dataWithATable();
    await expect(start(folder, { password: 'forgotten' })).rejects.toThrow('password authentication failed');
    await expectNoProcessWith(folder);
  });
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot('root without user namespaces runs it as nobody, from a folder that nobody can enter', async () => {
  const folder = join(temporaryFolder(), 'postgres');
  const first = await start(folder, { as: runAsNobody() });
  await ask(first, 'CREATE TABLE kept AS SELECT 7 AS n');
  await first.stop();
  expect(await ask(await start(folder, { as: runAsNobody() }), 'SELECT n FROM kept')).toBe(7);
  const elsewhere = realpathSync(folder);
  await running.pop()?.stop();
  rmSync(elsewhere, { recursive: true }); // as a system does that empties /tmp
  expect(await ask(await start(folder, { as: runAsNobody() }), 'SELECT 1')).toBe(1);
  await running.pop()?.stop();
  rmSync(realpathSync(folder), { recursive: true });
});
