import { agencySubgraph, runSubgraph } from '@safer-graph/kit';
import { police } from './police.js';

await runSubgraph(agencySubgraph(police), new URL('..', import.meta.url));
