import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Caller, grantServing, openDatabase, readRegisters, type Registers } from '@safer-graph/kit';
import { graphql } from 'graphql';
import type { Logger } from 'typeorm';
import { freshDatabase } from '../../../test/support/postgres.js';
import { readCatalogues } from '../src/measure/catalogue.js';
import { importMinutes } from '../src/minutes-import/import-minutes.js';
import { withOwn } from '../src/partnership-measure/with-own.js';
import { partnershipSubgraph } from '../src/partnership.js';
import { importReview } from '../src/review/import-review.js';

const schemaDir = fileURLToPath(new URL('../../../schema', import.meta.url));
const sample = fileURLToPath(new URL('../sample/', import.meta.url));

export const minutesFile = join(sample, 'sevenoaks-csp-2009-12-03.md');
export const reviewFile = join(sample, 'sevenoaks-csp-2009-12-03.review.json');
export const minutesText = readFileSync(minutesFile, 'utf8');

const folders: string[] = [];

/** Like the minutes under `name`, changed as a test wants them; gone when its database is dropped. */
export function writeFile(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-minutes-'));
  folders.push(folder);
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

export const publicCaller: Caller = { subject: null, role: 'PUBLIC', organization: null, partnership: null };
export const analystOf = (partnership: string): Caller => ({
  subject: 'analyst',
  role: 'ANALYST',
  organization: null,
  partnership,
});

/** A second partnership beside those of the register. */
export const withPartnership = (registers: Registers, id: string, name: string): Registers => ({
  ...registers,
  organisations: new Map([
    ...registers.organisations,
    [id, { id, name, otherNames: [], classification: 'PARTNERSHIP', parent: null, areas: [] }],
  ]),
});

/** The partnership's tables on a database of their own: written as the import login, asked as the serving login. */
export async function partnershipDatabase() {
  const catalogues = readCatalogues(schemaDir);
  const subgraph = partnershipSubgraph(catalogues);
  const registers = readRegisters(schemaDir);
  const urls = await freshDatabase('partnership');
  const importing = await openDatabase(urls.importUrl, subgraph.entities, subgraph.migrations);
  await importing.runMigrations({ transaction: 'all' });
  await grantServing(importing, new URL(urls.serveUrl).username, subgraph.tables);
  const serving = await openDatabase(urls.serveUrl, subgraph.entities);
  const statements: string[] = [];
  serving.logger = statementLogger(statements);
  const { schema } = await subgraph.build(schemaDir);
  const contextFor = subgraph.contextFor(registers);
  return {
    importing,
    serving,
    registers,
    statements,
    importMinutes: (file: string, known = registers, partnership: string | null = null) =>
      importMinutes(importing, file, known, partnership),
    importReview: (file: string) => importReview(importing, file, registers, withOwn(catalogues)),
    ask: async (source: string, caller = publicCaller) =>
      JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue: contextFor(caller, serving) }))),
    drop: async () => {
      for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
      await Promise.all([importing.destroy(), serving.destroy()]);
      await urls.drop();
    },
  };
}
export type PartnershipDatabase = Awaited<ReturnType<typeof partnershipDatabase>>;

const nothing = (): void => undefined;
const statementLogger = (statements: string[]): Logger => ({
  logQuery: (statement) => void statements.push(statement),
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
});
