import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { LocalProcess } from '../../local/src/local-processes.js';
import { repository } from '../../local/src/repository.js';

export interface Running {
  readonly name: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

export type From = 'dist' | 'sources';
type Environment = Readonly<Record<string, string>>;

const programs = {
  dist: ['dist/main.js'],
  sources: ['--import', 'tsx', '--conditions=source', 'src/main.ts'],
};

function start(process_: LocalProcess, command: readonly string[], environment: Environment, from: From): ChildProcess {
  return spawn(process.execPath, [...process_.nodeArguments, ...programs[from], ...command], {
    cwd: join(repository, process_.folder),
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...environment, END_WITH_PARENT: '1' },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
}

export async function runToEnd(
  subgraph: LocalProcess,
  command: readonly string[],
  environment: Environment,
  from: From,
): Promise<void> {
  const [code] = (await once(start(subgraph, command, environment, from), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${subgraph.name} ${command.join(' ')} ended with exit code ${code}.`);
}

/** Starts a process and waits until it is ready to answer. */
export async function startProcess(
  local: LocalProcess,
  url: string,
  environment: Environment,
  from: From,
): Promise<Running> {
  const child = start(local, local.command, environment, from);
  const ended = once(child, 'exit');
  for (const until = Date.now() + 60_000; ; await pause(50)) {
    if (child.exitCode !== null) throw new Error(`${local.name} ended with exit code ${child.exitCode}.`);
    const response = await fetch(`${url}/health`).catch(() => null);
    if (response?.ok) break;
    if (Date.now() > until) throw new Error(`${local.name} does not answer at ${url}/health.`);
  }
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  return { name: local.name, pid: child.pid!, stop };
}
