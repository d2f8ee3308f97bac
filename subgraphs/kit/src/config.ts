import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

/** The environment, then .env, then what `npm start` wrote for the time that it runs. */
function layeredEnvironment(): Record<string, string | undefined> {
  const given = { ...settingsIn(`${repository}.env`), ...process.env };
  const local = resolve(repository, given['LOCAL_DATA_DIR'] || 'local/.data', 'local.env');
  return { ...settingsIn(local), ...given };
}

const settingsIn = (file: string): Record<string, string | undefined> =>
  existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};

/** A setting is missing or wrong: one message that says which, and what to do. */
export class SettingError extends Error {}

/** Settings of one subgraph. Each is read when it is asked for: printing the schema needs none of them. */
export function subgraphConfig(name: string, defaultPort: number, environment = layeredEnvironment()) {
  const prefix = name.toUpperCase().replaceAll('-', '_');
  const required = (setting: string, what: string): string =>
    environment[setting] ||
    fail(
      `${setting} is not set (${what}). Set it, or run "npm start" at the root, which sets it for as long as it runs.`,
    );
  const requiredUrl = (setting: string, what: string): string => {
    const url = required(setting, what);
    // The value stays out of the message: it holds a password.
    return URL.canParse(url) && /^postgres(ql)?:$/.test(new URL(url).protocol)
      ? url
      : fail(
          `${setting} must look like postgres://user:password@host:5432/database; a password with # / or % is percent-encoded.`,
        );
  };
  return {
    name,
    /** The login that reads released values; the partnership's also writes its own records. */
    databaseUrl: () => requiredUrl(`${prefix}_DATABASE_URL`, 'the database, as the login that serves'),
    /** The login that owns the schema, migrates and imports. */
    importDatabaseUrl: () => requiredUrl(`${prefix}_IMPORT_DATABASE_URL`, 'the database, as the login that imports'),
    port: () => portOf(`${prefix}_PORT`, environment[`${prefix}_PORT`] ?? String(defaultPort)),
    host: environment[`${prefix}_HOST`] ?? '127.0.0.1',
    keys: () => ({
      ownPrivate: required(`${prefix}_PRIVATE_KEY`, "this subgraph's X25519 private key, base64 of PKCS8"),
      gatewayPublic: required('GATEWAY_PUBLIC_KEY', "the gateway's X25519 public key, base64 of SPKI"),
    }),
    schemaDir: environment.SCHEMA_DIR ?? `${repository}schema`,
    /** Folder of what is kept for a start on which files are broken. */
    keepDir: resolve(repository, environment.KEEP_DIR || `${environment['LOCAL_DATA_DIR'] || 'local/.data'}/kept`),
    endWithParent: environment.END_WITH_PARENT === '1',
    /** Files named on a workspace's command line are meant from where npm was called. */
    calledFrom: environment.INIT_CWD ?? process.cwd(),
  };
}
export type SubgraphConfig = ReturnType<typeof subgraphConfig>;

function fail(message: string): never {
  throw new SettingError(message);
}

function portOf(setting: string, text: string): number {
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65536
    ? port
    : fail(`${setting} must be a port from 1 to 65535; got ${JSON.stringify(text)}.`);
}
