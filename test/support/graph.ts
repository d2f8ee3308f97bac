import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../../local/src/child.js';
import { baseUrl, type LocalAddress, readSettings } from '../../local/src/config.js';
import { logDirOf, prepareDataDir } from '../../local/src/data-dir.js';
import { freePort } from '../../local/src/free-port.js';
import { waitForHealth } from '../../local/src/health.js';
import { gateway, subgraphs } from '../../local/src/local-processes.js';
import { processSettings } from '../../local/src/process-settings.js';
import { repository } from '../../local/src/repository.js';
import { loadSecrets } from '../../local/src/secrets.js';
import { type FreshDatabase, freshDatabase } from './postgres.js';

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly extensions?: { readonly agencies?: readonly Record<string, unknown>[] } & Record<string, unknown>;
}

/** The whole graph as `npm start` runs it: real processes on free ports, each subgraph on a database of its own. */
export interface Graph {
  readonly url: string;
  readonly databases: ReadonlyMap<string, FreshDatabase>;
  /** Settings of the processes, keys and URLs included. */
  readonly environment: Readonly<Record<string, string>>;
  readonly ask: (query: string, variables?: object, token?: string) => Promise<Answer>;
  /** What `npm run token` prints. */
  readonly token: (...options: string[]) => string;
  /** Runs a command of a subgraph to its end, and gives what it printed. */
  readonly run: (subgraph: string, ...command: string[]) => Promise<string>;
  readonly pid: (process: string) => number;
  readonly start: (process: string) => Promise<void>;
  readonly stop: (process: string) => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function startGraph(more: Readonly<Record<string, string>> = {}): Promise<Graph> {
  const dataDir = mkdtempSync(join(tmpdir(), 'safer-graph-e2e-'));
  prepareDataDir(dataDir);
  const databases = new Map(
    await Promise.all(subgraphs.map(async ({ name }) => [name, await freshDatabase(name)] as const)),
  );
  const ports = Object.fromEntries(
    await Promise.all(
      [gateway, ...subgraphs].map(async ({ name }) => [`${name.toUpperCase()}_PORT`, String(await freePort())]),
    ),
  ) as Record<string, string>;
  const given = { ...ports, LOCAL_DATA_DIR: dataDir, ...more };
  const settings = readSettings(given, subgraphs, gateway);
  const secrets = loadSecrets(
    dataDir,
    subgraphs.map(({ name }) => name),
  );
  const environment = { ...given, ...processSettings(settings, secrets, databases) };
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  const running = new Map<string, Child>();
  const at = (name: string): LocalAddress =>
    [settings.gateway, ...settings.subgraphs].find((candidate) => candidate.name === name)!;

  const child = (name: string, command: readonly string[]): Child =>
    startChild({
      ...at(name),
      command,
      environment: { ...inherited, ...environment },
      logFile: join(logDirOf(dataDir), `${name}.log`),
    });
  const run = async (name: string, ...command: string[]): Promise<string> => {
    const process = child(name, command);
    const how = await process.ended;
    if (how !== 'exit code 0') throw new Error(`${name} ${command.join(' ')}: ${how}\n${process.lastLines.join('\n')}`);
    return process.lastLines.join('\n');
  };
  const start = async (name: string): Promise<void> => {
    const process = child(name, at(name).command);
    running.set(name, process);
    await waitForHealth(process, baseUrl(at(name)));
  };
  const stop = async (name: string): Promise<void> => {
    await running.get(name)?.stop();
    running.delete(name);
  };
  const end = async (): Promise<void> => {
    await Promise.all([...running.keys()].map(stop));
    await Promise.all([...databases.values()].map((database) => database.drop()));
    rmSync(dataDir, { recursive: true, force: true });
  };

  const url = `${baseUrl(settings.gateway)}/graphql`;
  try {
    await Promise.all(subgraphs.map(({ name }) => run(name, 'sample')));
    await Promise.all([...subgraphs, gateway].map(({ name }) => start(name)));
  } catch (error) {
    await end();
    throw error;
  }
  return {
    url,
    databases,
    environment,
    run,
    pid: (name) => running.get(name)!.pid!,
    start,
    stop,
    end,
    ask: async (query, variables = {}, token) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
    token: (...options) =>
      execFileSync(process.execPath, ['--import', 'tsx', 'local/src/token.ts', ...options], {
        cwd: repository,
        env: { ...inherited, ...environment },
        encoding: 'utf8',
      }).trim(),
  };
}
