import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type AgencyUrls, agencyUrls, ensureDatabases } from '../../local/src/agency-database.js';
import { baseUrl } from '../../local/src/config.js';
import type { EmbeddedPostgres } from '../../local/src/embedded-postgres.js';
import { freePort } from '../../local/src/free-port.js';
import { subgraphs } from '../../local/src/local-processes.js';
import { repository } from '../../local/src/repository.js';
import { newPassword, type Secrets } from '../../local/src/secrets.js';
import { police } from '../../subgraphs/police/src/police.js';
import { type Running, runToEnd, startProcess } from '../whole-path/process.js';
import { type Ask, signedPost } from '../whole-path/signed-post.js';

/** The police subgraph, on a database of its own. */
export interface StartedAgency {
  readonly ask: Ask;
  readonly database: string;
  readonly releasedRows: number;
  readonly importSeconds: number;
  readonly running: Running;
}

interface From {
  readonly postgres: EmbeddedPostgres;
  readonly secrets: Secrets;
  readonly dataDir: string;
  readonly database: string;
  /** Holds the files in `police/` and the registers in `registers/`; null: the repository's sample. */
  readonly nation: string | null;
}

const local = subgraphs.find(({ name }) => name === 'police')!;
const sampleFolder = join(repository, local.folder, 'sample');

/** Loads the files through the agency's own importers, and starts it as it is deployed. */
export async function startAgency({ postgres, secrets, dataDir, database, nation }: From): Promise<StartedAgency> {
  const urls = await makeDatabase(postgres.adminUrl, database);
  const own = { ...local, port: await freePort() };
  const environment = {
    LOCAL_DATA_DIR: dataDir,
    NODE_ENV: 'production',
    POLICE_PORT: String(own.port),
    POLICE_DATABASE_URL: urls.serveUrl,
    POLICE_IMPORT_DATABASE_URL: urls.importUrl,
    POLICE_PRIVATE_KEY: secrets.keys['police']!.privateKey,
    GATEWAY_PUBLIC_KEY: secrets.keys['gateway']!.publicKey,
    ...(nation && { SCHEMA_DIR: nation }),
  };
  const began = performance.now();
  await runToEnd(own, nation ? ['migrate'] : ['sample'], environment, 'sources');
  for (const { dataset, file } of nation ? police.sample : [])
    await runToEnd(own, ['import', dataset, pathOf(file, nation!)], environment, 'sources');
  const importSeconds = (performance.now() - began) / 1000;
  return {
    ask: signedPost(secrets.keys, 'police', `${baseUrl({ ...own, host: '127.0.0.1' })}/graphql`),
    database,
    releasedRows: await countRows(urls),
    importSeconds,
    running: await startProcess(own, baseUrl({ ...own, host: '127.0.0.1' }), environment, 'sources'),
  };
}

/** What the minutes state has no size: it is in the repository's sample alone. */
function pathOf(file: string, nation: string): string {
  const grown = join(nation, 'police', file);
  return existsSync(grown) ? grown : join(sampleFolder, file);
}

async function makeDatabase(adminUrl: string, database: string): Promise<AgencyUrls> {
  const agency = {
    database,
    import: { user: `${database}_import`, password: newPassword() },
    serve: { user: `${database}_serve`, password: newPassword() },
  };
  await ensureDatabases(adminUrl, [agency]);
  return agencyUrls(adminUrl, agency);
}

/** Counts, and lets PostgreSQL learn what is there, as it would by itself within a minute. */
async function countRows({ importUrl }: AgencyUrls): Promise<number> {
  const client = new Client({ connectionString: importUrl });
  await client.connect();
  try {
    await client.query('vacuum analyze released_value');
    await client.query('vacuum analyze release');
    const { rows } = await client.query<{ rows: number }>('select count(*)::int as rows from released_value');
    return rows[0]!.rows;
  } finally {
    await client.end();
  }
}
