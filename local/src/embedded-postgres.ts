import type { ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { spawnEndingWithParent } from './end-with-parent.js';
import { preparePostgresFolder } from './postgres-folder.js';
import { clearStalePostmaster } from './postmaster.js';
import { runAs, type RunAs } from './run-as.js';

export interface PostgresOptions {
  /** Holds the data and the log; made at the first start. */
  readonly folder: string;
  readonly port: number;
  /** Of the superuser `postgres`; taken at the first start. */
  readonly password: string;
  /** Server settings (postgresql.conf) beside those that are always the same. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly removeAfterwards?: boolean;
  readonly as?: RunAs;
}

export interface EmbeddedPostgres {
  /** The superuser's connection URL, to the database `postgres`. */
  readonly adminUrl: string;
  readonly logFile: string;
  /** Settles when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Ends open connections, writes everything down, ends the server. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL on 127.0.0.1. It ends with this process, whatever ends it. */
export async function startPostgres(options: PostgresOptions): Promise<EmbeddedPostgres> {
  const as = options.as ?? runAs();
  const { native, data } = preparePostgresFolder(options.folder, options.password, as);
  await clearStalePostmaster(data);
  const logFile = join(dirname(data), 'server.log');
  const log = openSync(logFile, 'w', 0o600);
  const command = [...as.prefix, join(native, 'bin/postgres'), '-D', data, ...settingArguments(options)];
  const child = spawnEndingWithParent(command, {
    stopSignal: 'INT',
    removeAfterwards: options.removeAfterwards ? dirname(data) : undefined,
    log,
    ...as.other,
  });
  closeSync(log);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  const adminUrl = `postgres://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${options.port}/postgres`;
  const server = { adminUrl, logFile, ended, stop: () => stop(child, ended) };
  try {
    await answers(adminUrl, child);
    return server;
  } catch (error) {
    await server.stop();
    throw new Error(couldNotStart(data, logFile, error), { cause: error });
  }
}

function settingArguments({ port, settings }: PostgresOptions): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '', // a socket's path may have 107 characters at most, and clones stand deeper
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.stdin?.destroy();
  const late = new AbortController();
  const killed = pause(10_000, undefined, { signal: late.signal }).then(
    () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL'),
    () => undefined,
  );
  await Promise.race([ended, killed]);
  late.abort();
  await ended;
}

/** Waits until the superuser can connect. Recovery after a crash takes its time: there is no limit while it runs. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    const client = new Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (child.exitCode !== null || child.signalCode !== null || !isStarting(error)) throw error;
      await pause(20);
    }
  }
}

function isStarting(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03';
}

function couldNotStart(data: string, logFile: string, error: unknown): string {
  const complaint = readFileSync(logFile, 'utf8')
    .match(/(?:FATAL|PANIC):.*/g)
    ?.at(-1);
  return (
    `PostgreSQL could not start from ${data}: ${complaint ?? (error as Error).message}\n` +
    `Its log is ${logFile}. If the data is damaged, npm run reset starts over; it deletes everything in that folder.`
  );
}
