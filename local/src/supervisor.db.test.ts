import { afterAll, afterEach, expect, test } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freshDatabase } from '../../test/support/postgres.js';
import { fakeGateway, fakeSubgraphs } from '../test-support/fakes.js';
import { removeTemporaryFolders, temporaryFolder } from '../test-support/temporary-folder.js';
import { expectNoProcessWith } from '../test-support/traces.js';
import { readSettings, type Environment, type Settings } from './config.js';
import { freePort } from './free-port.js';
import { startAll, type Running } from './supervisor.js';

const started: Running[] = [];
let said: string[] = [];

afterEach(async () => {
  await Promise.all(started.splice(0).map((running) => running.stop()));
  said = [];
});
afterAll(removeTemporaryFolders);

async function settingsIn(folder: string, more: Environment = {}): Promise<Settings> {
  const names = ['GATEWAY_PORT', 'ALPHA_PORT', 'BETA_PORT', 'LOCAL_POSTGRES_PORT'];
  const ports = await Promise.all(names.map(async (name) => [name, String(await freePort())]));
  const environment = {
    PATH: process.env['PATH'],
    LOCAL_DATA_DIR: folder,
    FAKE_SAMPLES: join(folder, 'samples.txt'),
    ...(Object.fromEntries(ports) as Environment),
    ...more,
  };
  return readSettings(environment, fakeSubgraphs, fakeGateway);
}

async function start(settings: Settings): Promise<Running> {
  const running = await startAll(settings, (line) => said.push(line));
  started.push(running);
  return running;
}

async function health(settings: Settings, name: string): Promise<unknown> {
  const process = [settings.gateway, ...settings.subgraphs].find((each) => each.name === name);
  return (await fetch(`http://127.0.0.1:${process?.port}/health`)).json();
}

function samplesIn(folder: string): number {
  return readFileSync(join(folder, 'samples.txt'), 'utf8').split('\n').length - 1;
}

test('everything answers, each subgraph with its own database; when it stops, nothing is left', async () => {
  const folder = temporaryFolder();
  const settings = await settingsIn(folder);
  const running = await start(settings);
  const { postgresPort } = settings;
  expect(await health(settings, 'gateway')).toEqual({ name: 'gateway' });
  expect(await health(settings, 'beta')).toEqual({
    name: 'beta',
    database: expect.stringMatching(`^postgres://beta_serve:[\\w-]{27}@127.0.0.1:${postgresPort}/safer_beta$`),
  });
  expect([...running.children.keys()]).toEqual(['alpha', 'beta', 'gateway']);
  const localEnv = join(folder, 'local.env');
  expect(readFileSync(localEnv, 'utf8')).toContain(`ALPHA_IMPORT_DATABASE_URL='postgres://alpha_import:`);
  for (const secret of [localEnv, join(folder, 'secrets.json')]) expect(statSync(secret).mode & 0o777).toBe(0o600);
  await running.stop();
  expect(await running.ended).toBeUndefined();
  expect(existsSync(localEnv)).toBe(false);
  await expectNoProcessWith(folder);
});

test('each process is given its own settings, and of the others what is public', async () => {
  const settings = await settingsIn(temporaryFolder());
  await start(settings);
  const settingsOf = async ({ port }: { port: number }): Promise<string[]> =>
    ((await (await fetch(`http://127.0.0.1:${port}/settings`)).json()) as string[]).sort();
  expect(await Promise.all([settings.gateway, ...settings.subgraphs].map(settingsOf))).toEqual([
    [
      'ALPHA_PUBLIC_KEY',
      'ALPHA_URL',
      'BETA_PUBLIC_KEY',
      'BETA_URL',
      'GATEWAY_PORT',
      'GATEWAY_PRIVATE_KEY',
      'GATEWAY_PUBLIC_KEY',
    ],
    ['ALPHA_DATABASE_URL', 'ALPHA_PORT', 'ALPHA_PRIVATE_KEY', 'ALPHA_PUBLIC_KEY', 'ALPHA_URL', 'GATEWAY_PUBLIC_KEY'],
    ['BETA_DATABASE_URL', 'BETA_PORT', 'BETA_PRIVATE_KEY', 'BETA_PUBLIC_KEY', 'BETA_URL', 'GATEWAY_PUBLIC_KEY'],
  ]);
});

test('a start empties the logs of its own processes, and no other that stands there', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'log'));
  for (const name of ['alpha.log', 'gateway.log', 'mail.log']) writeFileSync(join(folder, 'log', name), 'before\n');
  await start(await settingsIn(folder));
  const logs = ['alpha.log', 'gateway.log', 'mail.log'].map((name) => readFileSync(join(folder, 'log', name), 'utf8'));
  expect(logs).toEqual(['', '', 'before\n']);
});

test('a second start loads no sample twice and keeps keys and passwords', async () => {
  const folder = temporaryFolder();
  await (await start(await settingsIn(folder))).stop();
  const secrets = readFileSync(join(folder, 'secrets.json'), 'utf8');
  expect(samplesIn(folder)).toBe(2);
  await start(await settingsIn(folder));
  expect(samplesIn(folder)).toBe(2);
  expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe(secrets);
});

test('a subgraph that ends costs only itself, and is reported with its last words', async () => {
  const settings = await settingsIn(temporaryFolder());
  const running = await start(settings);
  await fetch(`http://127.0.0.1:${settings.subgraphs[0]?.port}/end`).catch(() => undefined);
  expect(await running.children.get('alpha')?.ended).toBe('exit code 3');
  expect(said.at(-1)).toMatch(/^alpha ended \(exit code 3\)\. .*npm start -w subgraphs\/alpha$/s);
  expect(await health(settings, 'beta')).toMatchObject({ name: 'beta' });
});

test('when the gateway ends, everything stops, with the reason', async () => {
  const folder = temporaryFolder();
  const settings = await settingsIn(folder);
  const running = await start(settings);
  await fetch(`${running.gatewayUrl}/end`).catch(() => undefined);
  expect(await running.ended).toMatch(/^gateway ended \(exit code 3\)\..*Everything was stopped\.$/s);
  await expectNoProcessWith(folder);
});

test('when PostgreSQL ends, everything stops, with the reason', async () => {
  const folder = temporaryFolder();
  const running = await start(await settingsIn(folder));
  process.kill(Number.parseInt(readFileSync(join(folder, 'postgres/data/postmaster.pid'), 'utf8'), 10), 'SIGKILL');
  expect(await running.ended).toBe(
    `PostgreSQL has ended, so everything was stopped. Its log: ${folder}/postgres/server.log`,
  );
  await expectNoProcessWith(folder);
});

test.each(['alpha', 'gateway'])('%s that fails to start stops everything and is quoted', async (name) => {
  const folder = temporaryFolder();
  const failure = start(await settingsIn(folder, { FAKE_FAILS: name }));
  await expect(failure).rejects.toThrow(`${name} ended with exit code 1 before it could answer. It said last:`);
  await expect(failure).rejects.toThrow(`${name} cannot read its register.`);
  await expectNoProcessWith(folder);
});

test('an abort while starting stops everything', async () => {
  const folder = temporaryFolder();
  const abort = new AbortController();
  const failure = startAll(await settingsIn(folder), (line) => line.startsWith('alpha') && abort.abort(), abort.signal);
  await expect(failure).rejects.toThrow('Stopped while starting.');
  await expectNoProcessWith(folder);
});

test('taken ports are all named with their settings, before anything is started or any log is emptied', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'log'));
  writeFileSync(join(folder, 'log/alpha.log'), 'of the start that runs\n');
  const settings = await settingsIn(folder);
  const taken = [settings.gateway.port, settings.postgresPort].map((port) => createServer().listen(port, '127.0.0.1'));
  await expect(start(settings)).rejects.toThrow(
    'Nothing was started, because something else listens there (another npm start?):\n' +
      `  port ${settings.postgresPort} for PostgreSQL: set LOCAL_POSTGRES_PORT to use another\n` +
      `  port ${settings.gateway.port} for gateway: set GATEWAY_PORT to use another\n`,
  );
  expect(existsSync(join(folder, 'postgres'))).toBe(false);
  expect(readFileSync(join(folder, 'log/alpha.log'), 'utf8')).toBe('of the start that runs\n');
  for (const server of taken) server.close();
});

test('databases that were given are used, and no embedded server is started', async () => {
  const folder = temporaryFolder();
  const [alpha, beta] = await Promise.all([freshDatabase('alpha'), freshDatabase('beta')]);
  const given = {
    ALPHA_DATABASE_URL: alpha.serveUrl,
    ALPHA_IMPORT_DATABASE_URL: alpha.importUrl,
    BETA_DATABASE_URL: beta.serveUrl,
    BETA_IMPORT_DATABASE_URL: beta.importUrl,
  };
  const settings = await settingsIn(folder, given);
  const running = await start(settings);
  expect(await health(settings, 'alpha')).toEqual({ name: 'alpha', database: alpha.serveUrl });
  expect(existsSync(join(folder, 'postgres'))).toBe(false);
  await running.stop();

  const unreachable = new URL(beta.serveUrl);
  unreachable.port = '9';
  const failure = start(await settingsIn(folder, { ...given, BETA_DATABASE_URL: unreachable.href }));
  await expect(failure).rejects.toThrow(
    'Nothing was started, because these databases do not answer:\n' +
      `  BETA_DATABASE_URL: ${unreachable.username} at 127.0.0.1:9${unreachable.pathname}: connect ECONNREFUSED 127.0.0.1:9\n`,
  );
  await expect(failure).rejects.not.toThrow(unreachable.password);
  await Promise.all([alpha.drop(), beta.drop()]);
});

test('a data folder that cannot be made is named with what to do', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(start(await settingsIn(join(file, 'data')))).rejects.toThrow(
    `Cannot write in ${file}/data (ENOTDIR): the databases, keys and logs of npm start go there. Use a clone in a folder of your own, or set LOCAL_DATA_DIR to one.`,
  );
});
