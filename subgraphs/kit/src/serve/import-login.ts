import type { DataSource } from 'typeorm';
import type { SubgraphConfig } from '../config.js';
import type { ImportReport } from '../import/import-file.js';
import { openDatabase } from './database.js';
import type { Subgraph } from './subgraph.js';

/** Opens the database as the login that owns it, for as long as it is used. */
export async function withImportLogin<Context extends object>(
  subgraph: Subgraph<Context, ImportReport | string>,
  config: SubgraphConfig,
  use: (db: DataSource) => Promise<void>,
): Promise<void> {
  const db = await openDatabase(config.importDatabaseUrl(), subgraph.entities, subgraph.migrations);
  try {
    await use(db);
  } finally {
    await db.destroy();
  }
}
