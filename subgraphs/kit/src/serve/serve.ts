import type { Server } from 'node:http';
import type { DataSource } from 'typeorm';
import type { SubgraphConfig } from '../config.js';
import { SettingError } from '../config.js';
import { readRegisters } from '../register.js';
import { openDatabase } from './database.js';
import { longestMs, startServer } from './server.js';
import { signatureCheck } from './signature.js';
import type { ImportResult, Subgraph } from './subgraph.js';

const dataAsOfEveryMs = 30_000;

/** Serves until it is told to stop; then finishes what it began. */
export async function serve<Context extends object>(
  subgraph: Subgraph<Context, ImportResult | string>,
  config: SubgraphConfig,
): Promise<void> {
  const checkSignature = signatureCheck(subgraph.name, config.keys());
  const port = config.port();
  const registers = readRegisters(config.schemaDir);
  const { schema } = await subgraph.build(config.schemaDir);
  const db = await openDatabase(config.databaseUrl(), subgraph.entities, [], longestMs);
  let dataAsOf = await firstDataAsOf(subgraph, db);
  const parts = {
    name: subgraph.name,
    schema,
    checkSignature,
    db,
    contextFor: subgraph.contextFor(registers),
    dataAsOf: () => dataAsOf,
    isReady: () =>
      db.query('select').then(
        () => true,
        () => false,
      ),
  };
  const server = await startServer(parts, config.host, port).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  const refresh = setInterval(() => {
    void subgraph.dataAsOf(db).then(
      (day) => (dataAsOf = day),
      () => undefined,
    );
  }, dataAsOfEveryMs);
  console.log(`${subgraph.name}: listening on http://${config.host}:${port}`);
  stopWhenTold(config, server, async () => {
    clearInterval(refresh);
    await db.destroy();
  });
}

/** The first statement also shows whether the tables are there. */
async function firstDataAsOf<Context extends object>(
  subgraph: Subgraph<Context, ImportResult | string>,
  db: DataSource,
): Promise<string | null> {
  try {
    return await subgraph.dataAsOf(db);
  } catch (error) {
    await db.destroy();
    throw new SettingError(
      `The database of ${subgraph.name} lacks its tables, or its serving login may not read them (${String(error)}). Run "npm run migrate -w subgraphs/${subgraph.name}".`,
    );
  }
}

function stopWhenTold(config: SubgraphConfig, server: Server, close: () => Promise<void>): void {
  const stop = (): void => {
    server.close(() => void close().finally(() => process.exit(0)));
    server.closeIdleConnections();
    setTimeout(() => process.exit(0), 5000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (config.endWithParent) process.stdin.once('end', stop).once('error', stop).resume();
}
