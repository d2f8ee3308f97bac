import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import type { AgencyUrls } from './agency-database.js';
import type { LocalProcess } from './local-processes.js';
import { repository } from './repository.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A process, and where it listens. */
export interface LocalAddress extends LocalProcess {
  readonly host: string;
}

export interface Settings {
  readonly dataDir: string;
  readonly postgresPort: number;
  readonly gateway: LocalAddress;
  readonly subgraphs: readonly LocalAddress[];
  /** The databases that were given, by subgraph; undefined: the embedded server has them. */
  readonly databases: ReadonlyMap<string, AgencyUrls> | undefined;
  /** Everything that was set, for the processes that are started. */
  readonly environment: Environment;
}

/** The environment of this process, and what <repository>/.env adds to it. */
export function environment(): Environment {
  const file = join(repository, '.env');
  return { ...(existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}), ...process.env };
}

export function readSettings(env: Environment, subgraphs: readonly LocalProcess[], gateway: LocalProcess): Settings {
  return {
    dataDir: dataDirOf(env),
    postgresPort: readPort(env, 'LOCAL_POSTGRES_PORT', 25_432),
    gateway: withAddress(env, gateway),
    subgraphs: subgraphs.map((subgraph) => withAddress(env, subgraph)),
    databases: readDatabases(env, subgraphs),
    environment: env,
  };
}

export function dataDirOf(env: Environment): string {
  return resolve(repository, env['LOCAL_DATA_DIR'] || 'local/.data');
}

/** `police`, `DATABASE_URL` → `POLICE_DATABASE_URL` */
export function settingName(name: string, setting: string): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_${setting}`;
}

/** Where this machine reaches a process: one that listens everywhere, too. */
export function baseUrl({ host, port }: LocalAddress): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function withAddress(env: Environment, process: LocalProcess): LocalAddress {
  return {
    ...process,
    host: env[settingName(process.name, 'HOST')] || '127.0.0.1',
    port: readPort(env, settingName(process.name, 'PORT'), process.port),
  };
}

function readPort(env: Environment, name: string, otherwise: number): number {
  const port = Number(env[name] || otherwise);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Error(`${name} must be a port, 1 to 65535; got "${env[name]}".`);
}

function readDatabases(env: Environment, subgraphs: readonly LocalProcess[]): Settings['databases'] {
  const names = subgraphs.flatMap(({ name }) => [
    settingName(name, 'DATABASE_URL'),
    settingName(name, 'IMPORT_DATABASE_URL'),
  ]);
  const missing = names.filter((name) => !env[name]);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) {
    throw new Error(
      `Some database URLs are set and others are not. Set all of them to use databases of your own, or none to use ` +
        `the embedded PostgreSQL. Missing: ${missing.join(', ')}.`,
    );
  }
  return new Map(
    subgraphs.map(({ name }) => [
      name,
      { serveUrl: readUrl(env, name, 'DATABASE_URL'), importUrl: readUrl(env, name, 'IMPORT_DATABASE_URL') },
    ]),
  );
}

function readUrl(env: Environment, name: string, setting: string): string {
  const variable = settingName(name, setting);
  const value = env[variable] ?? '';
  // The value itself stays out of the message: it holds a password.
  if (!URL.canParse(value) || !/^postgres(ql)?:$/.test(new URL(value).protocol)) {
    throw new Error(`${variable} must look like postgres://user:password@host:5432/database.`);
  }
  return value;
}
