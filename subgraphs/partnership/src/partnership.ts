import { type Caller, commitmentCheck, type Subgraph } from '@safer-graph/kit';
import type { DataSource } from 'typeorm';
import { carryOutFor } from './change/carry-out.js';
import type { PartnershipContext } from './context.js';
import { loaders } from './loaders.js';
import type { Catalogue } from './measure/catalogue.js';
import { listedMeasures } from './measure/measure-list.js';
import { measureTypes } from './measure/measure-reference.js';
import { imports } from './imports.js';
import { ownFigures } from './partnership-measure/own-figures.js';
import { withOwn } from './partnership-measure/with-own.js';
import { placeLoaders } from './place-loaders.js';
import { partnershipSchema } from './schema.js';
import { entities, migrations, servedTables } from './store/store.js';
import { writtenTables } from './store/written-tables.js';
import { tenantOf } from './tenant.js';

const importHelp = `
${Object.entries(imports)
  .map(([name, { help }]) => `  ${name.padEnd(10)}${help}`)
  .join('\n')}

One transaction: all of a file, or nothing, and why. The same file again changes nothing.
`;

/** The subgraph that keeps what the partnership itself decides. The catalogues say what it can point at. */
export function partnershipSubgraph(catalogues: readonly Catalogue[]): Subgraph<PartnershipContext, string> {
  const all = withOwn(catalogues);
  const types = measureTypes(all);
  const listed = listedMeasures(all);
  return {
    name: 'partnership',
    port: 4001,
    entities,
    migrations: [...migrations, ...ownFigures.migrations],
    tables: { read: [...servedTables, ...ownFigures.tables], ...writtenTables },
    build: () => partnershipSchema(catalogues),
    catalogue: () => ownFigures.catalogue,
    contextFor: (registers) => {
      const publishing = ownFigures.contextFor(registers);
      const checkCommitment = commitmentCheck(all, registers);
      return (caller: Caller, db: DataSource) => ({
        ...publishing(caller, db),
        measureTypes: types,
        listedMeasures: listed,
        checkCommitment,
        carryOut: carryOutFor(db, caller),
        loadersAt: placeLoaders(() => loaders(db, tenantOf(caller))),
      });
    },
    dataAsOf: async (db) => {
      const [row] = await db.query<{ newest: string | null }[]>(
        `select max(date)::text as newest from meeting where status = 'PASSED'`,
      );
      return row?.newest ?? null;
    },
    importNames: Object.keys(imports),
    importHelp,
    import: (db, dataset, file, registers) =>
      imports[dataset as keyof typeof imports].run(db, file, { registers, measureTypes: types, catalogues: all }),
    sample: [
      { dataset: 'minutes', file: 'sevenoaks-csp-2009-12-03.md' },
      { dataset: 'review', file: 'sevenoaks-csp-2009-12-03.review.json' },
      { dataset: 'strategy', file: 'sevenoaks-csp.strategy-2008-11.json' },
      { dataset: 'people', file: 'sevenoaks-csp.people.json' },
      { dataset: 'figures', file: 'sevenoaks-csp-2009-12-03.figures.json' },
      { dataset: 'tasking', file: 'sevenoaks-csp-2009-12-03.tasking.json' },
      { dataset: 'funding', file: 'sevenoaks-csp-2009-12-03.funding.json' },
      { dataset: 'records', file: 'sevenoaks-csp-2009-12-03.records.json' },
    ],
  };
}
