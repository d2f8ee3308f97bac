import { afterAll, afterEach, expect, test } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { removeTemporaryFolders, temporaryFolder } from '../test-support/temporary-folder.js';
import { expectNoProcessWith, processesWith } from '../test-support/traces.js';
import { freePort } from './free-port.js';
import { repository } from './repository.js';

let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
});
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

/** A copy of what the local default needs; the packages are those of this clone. */
function cloneIn(folder: string): string {
  const root = join(folder, 'clone');
  mkdirSync(root, { mode: 0o700 });
  for (const name of ['local', 'schema', 'package.json', 'tsconfig.json']) {
    cpSync(join(repository, name), join(root, name), { recursive: true, filter: (path) => !path.includes('.data') });
  }
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  return root;
}

const isRoot = process.getuid?.() === 0;

(isRoot ? test : test.skip)('it runs in a clone that only root can enter', async () => {
  const root = cloneIn(temporaryFolder());
  const started = await start(join(root, 'local/.data'), { root });
  await until(started, 'RUNNING');
  expect(existsSync(join(root, 'local/.data/postgres/data/PG_VERSION'))).toBe(true);
  child?.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  await expectNoProcessWith(root);
});

const nobody = 65534;
const nobodyCanReadPackages =
  isRoot && spawnSync('test', ['-r', join(repository, 'node_modules/pg/package.json')], { uid: nobody }).status === 0;

(nobodyCanReadPackages ? test : test.skip)('it runs as a user who is not root, in a folder of their own', async () => {
  const folder = temporaryFolder();
  const root = cloneIn(folder);
  spawnSync('chown', ['-R', String(nobody), folder]);
  const started = await start(join(root, 'local/.data'), { root, uid: nobody });
  await until(started, 'RUNNING');
  expect(statSync(join(root, 'local/.data/postgres/data')).uid).toBe(nobody);
  child?.kill('SIGTERM');
  expect(await started.ended).toBe(0);
  await expectNoProcessWith(root);
});
