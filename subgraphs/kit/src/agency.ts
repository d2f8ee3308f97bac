import type { DataSource } from 'typeorm';
import type { AgencyContext } from './context.js';
import { AreaResolver } from './contract/area.resolver.js';
import { importFile } from './import/import-file.js';
import { importHelp } from './import/import-help.js';
import type { Importer } from './import/importer.js';
import { publishedFigures, type Publisher } from './published-figures.js';
import { areaOf } from './register.js';
import { subgraphSchema } from './serve/subgraph-schema.js';
import type { Subgraph } from './serve/subgraph.js';

/** An agency that publishes figures: its datasets, how their files are read, and its fields on areas. */
export interface Agency extends Publisher {
  readonly port: number;
  readonly importers: readonly Importer[];
  /** Files of `sample/`, in the order in which they were published. */
  readonly sample: readonly { readonly dataset: string; readonly file: string }[];
}

/** The subgraph of an agency: the contract's types answered from its datasets, on the release store. */
export function agencySubgraph(agency: Agency): Subgraph<AgencyContext> {
  const { migrations, tables, resolvers, orphanedTypes, references, catalogue, contextFor } = publishedFigures(agency);
  const importer = (dataset: string): Importer | undefined =>
    agency.importers.find((candidate) => candidate.dataset.name === dataset);
  return {
    name: agency.name,
    port: agency.port,
    entities: [],
    migrations,
    tables: { read: tables },
    build: () =>
      subgraphSchema<AgencyContext>({
        resolvers: [AreaResolver, ...resolvers],
        orphanedTypes,
        references: {
          Area: ({ code }: { code: string }, { registers }) => areaOf(registers, code),
          ...references,
        },
      }),
    catalogue: () => catalogue,
    contextFor,
    dataAsOf,
    importNames: agency.importers.map(({ dataset }) => dataset.name),
    importHelp: importHelp(agency.name, agency.importers),
    import: (db, dataset, file, registers, options) => importFile(db, importer(dataset)!, file, registers, options),
    sample: agency.sample,
  };
}

async function dataAsOf(db: DataSource): Promise<string | null> {
  const rows: { newest: string | null }[] = await db.query('select max(published_on)::text as newest from release');
  return rows[0]!.newest;
}
