import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from '../../local/src/child.js';
import { baseUrl, type Environment, type LocalAddress, readSettings, settingName } from '../../local/src/config.js';
import { logDirOf, prepareDataDir } from '../../local/src/data-dir.js';
import { freePort } from '../../local/src/free-port.js';
import { waitForHealth } from '../../local/src/health.js';
import { gateway, type LocalProcess, subgraphs } from '../../local/src/local-processes.js';
import { processSettings } from '../../local/src/process-settings.js';
import { repository } from '../../local/src/repository.js';
import { loadSecrets } from '../../local/src/secrets.js';
import { compiledProgram } from './behind-the-door.js';
import type { FreshDatabase } from './postgres.js';
import { sampledDatabase } from './sampled-database.js';

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
  const program = await compiledProgram();
  const inherited = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' };
  const child = (workspace: LocalProcess, command: readonly string[], environment: Environment): Child =>
    startChild({
      ...workspace,
      program,
      command,
      environment: { ...inherited, ...environment },
      logFile: join(logDirOf(dataDir), `${workspace.name}.log`),
    });
  const databases = new Map(
    await Promise.all(
      subgraphs.map(async (subgraph) => {
        const loadSample = async ({ importUrl, serveUrl }: FreshDatabase): Promise<void> => {
          const urls = {
            [settingName(subgraph.name, 'IMPORT_DATABASE_URL')]: importUrl,
            [settingName(subgraph.name, 'DATABASE_URL')]: serveUrl,
          };
          await toItsEnd(child(subgraph, ['sample'], { ...more, LOCAL_DATA_DIR: dataDir, ...urls }));
        };
        return [subgraph.name, await sampledDatabase(subgraph.name, loadSample)] as const;
      }),
    ),
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
  const running = new Map<string, Child>();
  const at = (name: string): LocalAddress =>
    [settings.gateway, ...settings.subgraphs].find((candidate) => candidate.name === name)!;

  const run = (name: string, ...command: string[]): Promise<string> => toItsEnd(child(at(name), command, environment));
  const start = async (name: string): Promise<void> => {
    const process = child(at(name), at(name).command, environment);
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

/** What it printed. */
async function toItsEnd(process: Child): Promise<string> {
  const how = await process.ended;
  if (how !== 'exit code 0') throw new Error(`${process.name}: ${how}\n${process.lastLines.join('\n')}`);
  return process.lastLines.join('\n');
}
