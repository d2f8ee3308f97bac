import { agencySubgraph, runSubgraph } from '@safer-graph/kit';
import { probation } from './probation.js';

await runSubgraph(agencySubgraph(probation), new URL('..', import.meta.url));
