import { type Caller, type Subgraph, today } from '@safer-graph/kit';
import type { PartnershipContext } from './context.js';
import { loaders } from './loaders.js';
import type { Catalogue } from './measure/catalogue.js';
import { measureTypes } from './measure/measure-reference.js';
import { partnershipSchema } from './schema.js';
import { tenantOf } from './tenant.js';

/** The subgraph that keeps what the partnership itself decides. The catalogues say what it can point at. */
export function partnershipSubgraph(catalogues: readonly Catalogue[]): Subgraph<PartnershipContext, string> {
  const types = measureTypes(catalogues);
  return {
    name: 'partnership',
    port: 4001,
    entities: [],
    migrations: [],
    tables: { read: [], write: [] },
    build: () => partnershipSchema(catalogues),
    catalogue: () => null,
    contextFor: (db, registers) => (caller: Caller) => ({
      caller,
      today: today(),
      registers,
      measureTypes: types,
      loaders: loaders(db, tenantOf(caller)),
    }),
    dataAsOf: async () => null,
    importNames: [],
    import: async () => '',
    sample: [],
  };
}
