import type { Server } from 'node:http';
import type { DataSource } from 'typeorm';
import type { SubgraphConfig } from '../config.js';
import { SettingError } from '../config.js';
import { readRegisters } from '../register.js';
import { openDatabase } from './database.js';
import { follow } from './follow.js';
import { longestMs, startServer } from './server.js';
import { signatureCheck } from './signature.js';
import type { ImportReport } from '../import/import-file.js';
import type { Subgraph } from './subgraph.js';

const dataAsOfEveryMs = 30_000;

/** Serves until it is told to stop; then finishes what it began. */
export async function serve<Context extends object>(
  subgraph: Subgraph<Context, ImportReport | string>,
  config: SubgraphConfig,
): Promise<void> {
  const checkSignature = signatureCheck(subgraph.name, config.keys());
  const port = config.port();
  const registers = readRegisters(config.schemaDir);
  const answering = async (of: Subgraph<Context, ImportReport | string>) => ({
    schema: (await of.build(config.schemaDir)).schema,
    contextFor: of.contextFor(registers),
  });
  const first = await answering(subgraph);
  const followed = follow(subgraph);
  const db = await openDatabase(config.databaseUrl(), subgraph.entities, [], longestMs);
  let dataAsOf = await firstDataAsOf(subgraph, db);
  const parts = {
    name: subgraph.name,
    ...first,
    checkSignature,
    db,
    health: followed.health,
    dataAsOf: () => dataAsOf,
    isReady: () =>
      db.query('select').then(
        () => true,
        () => false,
      ),
  };
  const { server, replace } = await startServer(parts, config.host, port).catch(async (error: unknown) => {
    await db.destroy();
    throw error;
  });
  followed.start(async (next) => replace(await answering(next)));
  const refresh = setInterval(() => {
    void subgraph.dataAsOf(db).then(
      (day) => (dataAsOf = day),
      () => undefined,
    );
  }, dataAsOfEveryMs);
  console.log(`${subgraph.name}: listening on http://${config.host}:${port}`);
  stopWhenTold(config, server, async () => {
    clearInterval(refresh);
    followed.stop();
    await db.destroy();
  });
}

/** The first statement also shows whether the tables are there. */
async function firstDataAsOf<Context extends object>(
  subgraph: Subgraph<Context, ImportReport | string>,
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
    // A connection that was busy just now is kept, and would go on answering while others are refused.
    setInterval(() => server.closeIdleConnections(), 20).unref();
    setTimeout(() => process.exit(0), 5000).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  if (config.endWithParent) process.stdin.once('end', stop).once('error', stop).resume();
}
