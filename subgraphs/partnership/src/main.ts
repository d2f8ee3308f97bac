import { runSubgraph, SettingError, subgraphConfig } from '@safer-graph/kit';
import { importCommands } from './import-commands.js';
import { readCatalogues } from './measure/catalogue.js';
import { partnershipSubgraph } from './partnership.js';

try {
  const catalogues = readCatalogues(subgraphConfig('partnership', 4001).schemaDir);
  const subgraph = partnershipSubgraph(catalogues);
  await runSubgraph(subgraph, new URL('..', import.meta.url), importCommands(subgraph, catalogues));
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
