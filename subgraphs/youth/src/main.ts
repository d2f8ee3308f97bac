import { agencySubgraph, runSubgraph } from '@safer-graph/kit';
import { youth } from './youth.js';

await runSubgraph(agencySubgraph(youth), new URL('..', import.meta.url));
