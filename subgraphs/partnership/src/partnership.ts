import { type Caller, type Subgraph, today } from '@safer-graph/kit';
import type { DataSource } from 'typeorm';
import type { PartnershipContext } from './context.js';
import { loaders } from './loaders.js';
import type { Catalogue } from './measure/catalogue.js';
import { listedMeasures } from './measure/measure-list.js';
import { measureTypes } from './measure/measure-reference.js';
import { imports } from './imports.js';
import { placeLoaders } from './place-loaders.js';
import { partnershipSchema } from './schema.js';
import { entities, migrations, servedTables } from './store/store.js';
import { tenantOf } from './tenant.js';

const importHelp = `
${Object.entries(imports)
  .map(([name, { help }]) => `  ${name.padEnd(10)}${help}`)
  .join('\n')}

One transaction: all of a file, or nothing, and why. The same file again changes nothing.
`;

/** The subgraph that keeps what the partnership itself decides. The catalogues say what it can point at. */
export function partnershipSubgraph(catalogues: readonly Catalogue[]): Subgraph<PartnershipContext, string> {
  const types = measureTypes(catalogues);
  const listed = listedMeasures(catalogues);
  return {
    name: 'partnership',
    port: 4001,
    entities,
    migrations,
    tables: { read: servedTables },
    build: () => partnershipSchema(catalogues),
    catalogue: () => null,
    contextFor: (registers) => (caller: Caller, db: DataSource) => ({
      caller,
      today: today(),
      registers,
      measureTypes: types,
      listedMeasures: listed,
      loadersAt: placeLoaders(() => loaders(db, tenantOf(caller))),
    }),
    dataAsOf: async (db) => {
      const [row] = await db.query<{ newest: string | null }[]>(
        `select max(date)::text as newest from meeting where status = 'PASSED'`,
      );
      return row?.newest ?? null;
    },
    importNames: Object.keys(imports),
    importHelp,
    import: (db, dataset, file, registers) =>
      imports[dataset as keyof typeof imports].run(db, file, { registers, measureTypes: types }),
    sample: [
      { dataset: 'minutes', file: 'sevenoaks-csp-2009-12-03.md' },
      { dataset: 'review', file: 'sevenoaks-csp-2009-12-03.review.json' },
      { dataset: 'figures', file: 'sevenoaks-csp-2009-12-03.figures.json' },
    ],
  };
}
