import { QueryPlanner, type PlanNode } from '@graphql-hive/router-query-planner';

/** The process that plans for planner.ts: first it is sent a supergraph, then one document after the other. */
export type Ready = { readonly clientSdl: string } | { readonly failure: string };
export type Planned = { readonly plan?: PlanNode } | { readonly failure: string };

const noLabels = new Set<string>();
let planner: QueryPlanner;

function answer({ supergraphSdl, document }: { supergraphSdl?: string; document?: string }): Ready | Planned {
  try {
    if (supergraphSdl !== undefined) {
      planner = new QueryPlanner(supergraphSdl);
      return { clientSdl: planner.consumerSchema };
    }
    const { node } = planner.plan(document ?? '', null, noLabels, 0);
    return node ? { plan: node } : {};
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

process.on('message', (message: object) => process.send?.(answer(message)));
// It ends with the gateway, which ends in its own time, and however the gateway ends.
process.on('disconnect', () => process.exit(0));
process.on('SIGINT', () => undefined).on('SIGTERM', () => undefined);
