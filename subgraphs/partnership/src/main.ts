import { runSubgraph, subgraphConfig } from '@safer-graph/kit';
import { readCatalogues } from './measure/catalogue.js';
import { partnershipSubgraph } from './partnership.js';

const { schemaDir } = subgraphConfig('partnership', 4001);

await runSubgraph(partnershipSubgraph(readCatalogues(schemaDir)), new URL('..', import.meta.url));
