import { runSubgraph, SettingError, type Subgraph, subgraphConfig } from '@safer-graph/kit';
import type { PartnershipContext } from './context.js';
import { importCommands } from './import-commands.js';
import { type Catalogue, readCatalogues } from './measure/catalogue.js';
import { followCatalogues } from './measure/followed-catalogues.js';
import { partnershipSubgraph } from './partnership.js';

try {
  const { schemaDir, keepDir } = subgraphConfig('partnership', 4001);
  const followed = followCatalogues(schemaDir, keepDir, (message) => console.error(message));
  const following = (catalogues: readonly Catalogue[]): Subgraph<PartnershipContext, string> => ({
    ...partnershipSubgraph(catalogues),
    changing: {
      successor() {
        const next = followed.next();
        return next && following(next);
      },
      inForce: () => followed.keep(catalogues),
    },
  });
  // Who prints or imports wants what is there, or to be told that it is broken; who serves wants to serve.
  const isServing = (process.argv[2] ?? 'serve') === 'serve';
  const catalogues = isServing ? followed.first() : readCatalogues(schemaDir);
  const subgraph = following(catalogues);
  await runSubgraph(subgraph, new URL('..', import.meta.url), importCommands(subgraph, catalogues));
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
