import { agencySubgraph, runSubgraph } from '@safer-graph/kit';
import { housing } from './housing.js';

await runSubgraph(agencySubgraph(housing), new URL('..', import.meta.url));
