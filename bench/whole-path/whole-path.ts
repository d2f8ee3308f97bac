import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type AgencyUrls, agencyUrls, ensureDatabases } from '../../local/src/agency-database.js';
import { baseUrl, readSettings } from '../../local/src/config.js';
import { prepareDataDir } from '../../local/src/data-dir.js';
import { type EmbeddedPostgres, startPostgres } from '../../local/src/embedded-postgres.js';
import { freePort } from '../../local/src/free-port.js';
import { gateway, type LocalProcess, subgraphs } from '../../local/src/local-processes.js';
import { postmasterOf } from '../../local/src/postmaster.js';
import { processSettings } from '../../local/src/process-settings.js';
import { loadSecrets, newPassword } from '../../local/src/secrets.js';
import { loadOneDatabase } from './one-database.js';
import { runToEnd, type Running, startProcess } from './process.js';

/** Gateway, five subgraphs and PostgreSQL as `npm start` runs them, and one more database that holds all of it. */
export interface WholePath {
  /** Asks the agencies for each request apart. */
  readonly gatewayUrl: string;
  /** As deployed: requests that are alike and under way at the same time share one answer. */
  readonly sharingGatewayUrl: string;
  readonly subgraphUrl: (name: string) => string;
  /** The database that has the tables of all agencies. */
  readonly oneUrl: string;
  readonly adminUrl: string;
  readonly keys: ReturnType<typeof loadSecrets>['keys'];
  /** Process ids, by name. */
  readonly pids: ReadonlyMap<string, number>;
  readonly postmaster: number;
  readonly end: () => Promise<void>;
}

const serverSettings = {
  max_connections: '200',
  shared_preload_libraries: 'pg_stat_statements',
  'pg_stat_statements.track_planning': 'on',
};

export async function startWholePath(from: 'dist' | 'sources'): Promise<WholePath> {
  const dataDir = mkdtempSync(join(tmpdir(), 'safer-graph-bench-'));
  prepareDataDir(dataDir);
  const names = subgraphs.map(({ name }) => name);
  const secrets = loadSecrets(dataDir, names);
  const folder = join(dataDir, 'postgres');
  const postgres = await startPostgres({
    folder,
    port: await freePort(),
    password: secrets.postgres,
    settings: serverSettings,
    removeAfterwards: true,
  });
  const running: Running[] = [];
  const end = async (): Promise<void> => {
    await Promise.all(running.map(({ stop }) => stop()));
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const databases = await makeDatabases(postgres, [...names, 'one']);
    const environment = await settingsOf(dataDir, secrets, databases);
    const settings = readSettings(environment, subgraphs, gateway);
    const own = (name: string): LocalProcess & { host: string } =>
      [settings.gateway, ...settings.subgraphs].find((one) => one.name === name)!;

    for (const subgraph of subgraphs) await runToEnd(subgraph, ['sample'], environment, from);
    const one = databases.get('one')!;
    await loadOneDatabase(one, (subgraph, urls) => runToEnd(subgraph, ['sample'], { ...environment, ...urls }, from));

    for (const { name } of [...subgraphs, gateway])
      running.push(await startProcess(own(name), baseUrl(own(name)), { ...environment, AGENCY_SHARING: 'off' }, from));
    const sharing = { ...own('gateway'), name: 'sharing gateway', port: await freePort() };
    const sharingSettings = { ...environment, GATEWAY_PORT: String(sharing.port) };
    running.push(await startProcess(sharing, baseUrl(sharing), sharingSettings, from));
    return {
      gatewayUrl: `${baseUrl(own('gateway'))}/graphql`,
      sharingGatewayUrl: `${baseUrl(sharing)}/graphql`,
      subgraphUrl: (name) => `${baseUrl(own(name))}/graphql`,
      oneUrl: one.serveUrl,
      adminUrl: postgres.adminUrl,
      keys: secrets.keys,
      pids: new Map(running.map(({ name, pid }) => [name, pid])),
      postmaster: postmasterOf(join(folder, 'data'))!,
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

async function makeDatabases(postgres: EmbeddedPostgres, names: readonly string[]): Promise<Map<string, AgencyUrls>> {
  const databases = names.map((name) => ({
    database: name,
    import: { user: `${name}_import`, password: newPassword() },
    serve: { user: `${name}_serve`, password: newPassword() },
  }));
  await ensureDatabases(postgres.adminUrl, databases);
  const admin = new Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await admin.query('create extension pg_stat_statements');
  await admin.end();
  return new Map(databases.map((database) => [database.database, agencyUrls(postgres.adminUrl, database)]));
}

async function settingsOf(
  dataDir: string,
  secrets: ReturnType<typeof loadSecrets>,
  databases: ReadonlyMap<string, AgencyUrls>,
): Promise<Record<string, string>> {
  const given: Record<string, string> = { LOCAL_DATA_DIR: dataDir, NODE_ENV: 'production' };
  for (const { name } of [gateway, ...subgraphs]) given[`${name.toUpperCase()}_PORT`] = String(await freePort());
  return { ...given, ...processSettings(readSettings(given, subgraphs, gateway), secrets, databases) };
}
