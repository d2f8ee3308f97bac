import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import type { Environment } from './config.js';
import { repository } from './repository.js';

export interface ChildOptions {
  readonly name: string;
  /** A workspace of the repository. */
  readonly folder: string;
  readonly nodeArguments: readonly string[];
  /** What node runs of the workspace, its sources unless it is said. */
  readonly program?: readonly string[];
  readonly command: readonly string[];
  readonly environment: Environment;
  readonly logFile: string;
}

export interface Child {
  readonly name: string;
  readonly logFile: string;
  readonly pid: number | undefined;
  /** Settles when the process has ended, with how: `exit code 1`, `SIGKILL`. */
  readonly ended: Promise<string>;
  /** The last lines that it wrote. */
  readonly lastLines: readonly string[];
  /** Emits each `line` of stderr. */
  readonly complaints: Interface;
  stop(): Promise<void>;
}

const sources = ['--import', 'tsx', '--conditions=source', 'src/main.ts'];

/** Runs a workspace as a process that ends with this one. */
export function startChild(options: ChildOptions): Child {
  const { name, logFile, program = sources } = options;
  const child = spawn(process.execPath, [...options.nodeArguments, ...program, ...options.command], {
    cwd: resolve(repository, options.folder),
    env: { ...options.environment, END_WITH_PARENT: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Not in our process group: after Ctrl-C the gateway is to finish its requests while the agencies still answer.
    detached: true,
  });
  const log = createWriteStream(logFile, { flags: 'a', mode: 0o600 });
  const last: string[] = [];
  const keep = (line: string): void => {
    log.write(`${line}\n`);
    last.push(line);
    if (last.length > 20) last.shift();
  };
  createInterface(child.stdout).on('line', keep);
  const complaints = createInterface(child.stderr).on('line', keep);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  void ended.then(() => log.end());
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const late = new AbortController();
    const killed = pause(5_000, undefined, { signal: late.signal }).then(
      () => child.kill('SIGKILL'),
      () => undefined,
    );
    await Promise.race([ended, killed]);
    late.abort();
    await ended;
  };
  return { name, logFile, pid: child.pid, ended, lastLines: last, complaints, stop };
}
