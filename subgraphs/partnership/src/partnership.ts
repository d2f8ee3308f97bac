import { type Caller, type Subgraph, today } from '@safer-graph/kit';
import type { DataSource } from 'typeorm';
import type { PartnershipContext } from './context.js';
import { loaders } from './loaders.js';
import type { Catalogue } from './measure/catalogue.js';
import { listedMeasures } from './measure/measure-list.js';
import { measureTypes } from './measure/measure-reference.js';
import { importMinutes } from './minutes-import/import-minutes.js';
import { importReview } from './review/import-review.js';
import { placeLoaders } from './place-loaders.js';
import { partnershipSchema } from './schema.js';
import { PartnershipStore1700000000000 } from './store/partnership-store.migration.js';
import { RepeatedReviews1700000000001 } from './store/repeated-reviews.migration.js';
import { entities, servedTables } from './store/store.js';
import { tenantOf } from './tenant.js';

const importHelp = `
  minutes   minutes of a meeting as text or markdown, in UTF-8; docs/reading-minutes.md says what is read of them.
  review    what a person has confirmed about minutes that are here, as JSON. Every quote in it is checked.

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
    migrations: [PartnershipStore1700000000000, RepeatedReviews1700000000001],
    tables: { read: servedTables, write: [] },
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
    importNames: ['minutes', 'review'],
    importHelp,
    import: (db, dataset, file, registers) =>
      dataset === 'minutes' ? importMinutes(db, file, registers) : importReview(db, file, registers, types),
    sample: [
      { dataset: 'minutes', file: 'sevenoaks-csp-2009-12-03.md' },
      { dataset: 'review', file: 'sevenoaks-csp-2009-12-03.review.json' },
    ],
  };
}
