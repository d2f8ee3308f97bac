import { join } from 'node:path';
import { agencyUrls, ensureDatabases, type AgencyUrls } from './agency-database.js';
import type { Settings } from './config.js';
import { startPostgres, type EmbeddedPostgres } from './embedded-postgres.js';
import type { Secrets } from './secrets.js';

export interface LocalDatabases {
  readonly postgres: EmbeddedPostgres;
  readonly urls: ReadonlyMap<string, AgencyUrls>;
}

/** The embedded server, with one database and two logins per subgraph. */
export async function startLocalDatabases(settings: Settings, secrets: Secrets): Promise<LocalDatabases> {
  const postgres = await startPostgres({
    folder: join(settings.dataDir, 'postgres'),
    port: settings.postgresPort,
    password: secrets.postgres,
    settings: {
      // fsync stays on: a power cut must not damage what an analyst imported. Waiting for it at each commit is what costs.
      synchronous_commit: 'off',
      shared_preload_libraries: 'pg_stat_statements',
    },
  });
  try {
    const agencies = settings.subgraphs.map(({ name }) => ({
      name,
      database: `safer_${name}`,
      import: { user: `${name}_import`, password: secrets.logins[`${name}_import`] ?? '' },
      serve: { user: `${name}_serve`, password: secrets.logins[`${name}_serve`] ?? '' },
    }));
    await ensureDatabases(postgres.adminUrl, agencies);
    return { postgres, urls: new Map(agencies.map((agency) => [agency.name, agencyUrls(postgres.adminUrl, agency)])) };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
