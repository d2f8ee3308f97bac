import { afterAll, afterEach, expect, jest, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { removeTemporaryFolders, temporaryFolder } from '../test-support/temporary-folder.js';
import { expectNoProcessWith, processesWith } from '../test-support/traces.js';
import { freePort } from './free-port.js';
import { repository } from './repository.js';

jest.setTimeout(30_000); // real processes, on a machine that may be busy

let child: ChildProcess | undefined;

afterEach(() => child?.kill('SIGKILL'));
afterAll(removeTemporaryFolders);

interface Started {
  readonly output: () => string;
  readonly ended: Promise<string | number>;
}

async function start(dataDir: string, options: { root?: string; uid?: number } = {}): Promise<Started> {
  const { root = repository, uid } = options;
  const names = ['GATEWAY_PORT', 'ALPHA_PORT', 'BETA_PORT', 'LOCAL_POSTGRES_PORT'];
  const ports = await Promise.all(names.map(async (name) => [name, String(await freePort())]));
  const started = spawn(process.execPath, ['--import', 'tsx', 'local/test-support/start-fakes.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], LOCAL_DATA_DIR: dataDir, ...Object.fromEntries(ports) },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  child = started;
  let output = '';
  for (const stream of [started.stdout, started.stderr]) stream.on('data', (data) => (output += String(data)));
  const ended = once(started, 'close').then(([code, signal]) => (signal ?? code) as string | number);
  return { output: () => output, ended };
}

async function until(started: Started, text: string): Promise<void> {
  const limit = Date.now() + 20_000;
  while (!started.output().includes(text)) {
    if (Date.now() > limit) throw new Error(`Waited for "${text}"; got: ${started.output()}`);
    await pause(10);
  }
}

test.each(['Starting PostgreSQL', 'alpha: loading the sample data', 'Starting alpha', 'RUNNING'])(
  'SIGKILL after "%s" leaves no process behind, and the next start works',
  async (moment) => {
    const dataDir = temporaryFolder();
    const killed = await start(dataDir);
    await until(killed, moment);
    child?.kill('SIGKILL');
    expect(await killed.ended).toBe('SIGKILL');
    const next = await start(dataDir); // at once: what was killed may be ending still
    await until(next, 'RUNNING');
    child?.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    await expectNoProcessWith(dataDir);
  },
);

test('SIGTERM ends everything and exits with 0', async () => {
  const dataDir = temporaryFolder();
  const started = await start(dataDir);
  await until(started, 'RUNNING');
  // The three processes, PostgreSQL and the shell that watches over it.
  expect(processesWith(dataDir).length).toBeGreaterThanOrEqual(5);
  child?.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  expect(processesWith(dataDir)).toEqual([]);
});

const asRoot = process.getuid?.() === 0 ? test : test.skip;

asRoot('it runs in a clone that only root can enter', async () => {
  const root = join(temporaryFolder(), 'clone');
  mkdirSync(root, { mode: 0o700 });
  for (const name of ['local', 'package.json', 'tsconfig.json', 'subgraphs', 'schema']) {
    const copied = { recursive: true, filter: (path: string) => !path.includes('.data') };
    cpSync(join(repository, name), join(root, name), copied);
  }
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const started = await start(join(root, 'local/.data'), { root });
  await until(started, 'RUNNING');
  expect(existsSync(join(root, 'local/.data/postgres/data/PG_VERSION'))).toBe(true);
  child?.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  await expectNoProcessWith(root);
});
