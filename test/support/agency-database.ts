import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Agency, agencySubgraph, type Caller, grantServing, openDatabase, readRegisters } from '@safer-graph/kit';
import { graphql } from 'graphql';
import { freshDatabase } from './postgres.js';

const schemaDir = fileURLToPath(new URL('../../schema', import.meta.url));

export const publicCaller: Caller = { subject: null, role: 'PUBLIC', organization: null, partnership: null };
export const analyst: Caller = {
  subject: 'analyst',
  role: 'ANALYST',
  organization: null,
  partnership: 'sevenoaks-csp',
};
export const steward = (organization: string): Caller => ({
  subject: 'steward',
  role: 'AGENCY_STEWARD',
  organization,
  partnership: null,
});

/**
 * An agency on a database of its own, with its sample loaded through its importers as the import login, and asked as
 * the serving login.
 */
export async function agencyDatabase(agency: Agency, directory: URL) {
  const subgraph = agencySubgraph(agency);
  const urls = await freshDatabase(agency.name);
  const registers = readRegisters(schemaDir);
  const importing = await openDatabase(urls.importUrl, subgraph.entities, subgraph.migrations);
  await importing.runMigrations({ transaction: 'all' });
  await grantServing(importing, new URL(urls.serveUrl).username, subgraph.tables);
  const importFile = (dataset: string, file: string) =>
    subgraph.import(importing, dataset, fileURLToPath(new URL(`sample/${file}`, directory)), registers);
  const imported = [];
  for (const { dataset, file } of subgraph.sample) imported.push(await importFile(dataset, file));
  const serving = await openDatabase(urls.serveUrl, subgraph.entities);
  const { schema, sdl } = await subgraph.build(schemaDir);
  const contextFor = subgraph.contextFor(registers);
  return {
    imported,
    importing,
    serving,
    registers,
    sdl,
    importFile,
    /** Imports lines as a file of figures, invented ones unless it is said, that was published on a day. */
    importLines: async (
      dataset: string,
      publishedOn: string,
      lines: readonly string[],
      { synthetic = true, ...options }: Parameters<typeof subgraph.import>[4] & { synthetic?: boolean } = {},
    ) => {
      const folder = mkdtempSync(join(tmpdir(), 'safer-graph-'));
      try {
        writeFileSync(join(folder, 'lines.csv'), lines.join('\n'));
        const notice = { publishedOn, status: 'REVISED', synthetic };
        writeFileSync(join(folder, 'lines.release.json'), JSON.stringify(notice));
        return await subgraph.import(importing, dataset, join(folder, 'lines.csv'), registers, options);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    /** Executes a query, and gives data as plain JSON, or throws the errors. */
    ask: async (source: string, caller = publicCaller): Promise<unknown> => {
      const { data, errors } = await graphql({ schema, source, contextValue: contextFor(caller, serving) });
      if (errors) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'));
      return JSON.parse(JSON.stringify(data));
    },
    drop: async () => {
      await Promise.all([importing.destroy(), serving.destroy()]);
      await urls.drop();
    },
  };
}
export type AgencyDatabase = Awaited<ReturnType<typeof agencyDatabase>>;
