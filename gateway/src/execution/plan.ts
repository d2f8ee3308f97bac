import { GraphQLError } from 'graphql';
import type { PlanNode } from '../planner.js';
import type { Supergraph } from '../supergraph.js';
import type { Layout } from './layout.js';
import { inSeries } from './mutation-order.js';
import { compileBatchFetch, compileEntityFetch, compileRootFetch, nothing, type Step } from './fetch.js';

/** A plan asks for something that this gateway does not do; the message names it. */
const unsupported = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'NOT_SUPPORTED' } });

/** Turns a plan into one function, once; nothing of the plan is read again when a request comes. */
export function compilePlan(supergraph: Supergraph, layout: Layout, plan: PlanNode, isMutation: boolean): Step {
  return compileNode(supergraph, layout, isMutation ? inSeries(plan) : plan);
}

function compileNode(supergraph: Supergraph, layout: Layout, node: PlanNode): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileRootFetch(supergraph, layout, node);
    case 'BatchFetch':
      return compileBatchFetch(supergraph, layout, node);
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw unsupported(`A ${node.node.kind} inside a list is not supported.`);
      return compileEntityFetch(supergraph, layout, node.node, node.path);
    case 'Sequence':
      return sequence(node.nodes.map((child) => compileNode(supergraph, layout, child)));
    case 'Parallel':
      return parallel(node.nodes.map((child) => compileNode(supergraph, layout, child)));
    case 'Condition':
      // @skip and @include are settled before a document is planned (document/conditions.ts), so none can be left.
      throw unsupported(
        'The plan has a Condition node, which is not supported: @skip and @include are settled before.',
      );
    case 'Subscription':
      throw unsupported('Subscriptions are not supported: ask again with a query.');
    case 'Defer':
      throw unsupported('@defer is not supported: leave it out, and the whole answer comes at once.');
  }
}

function sequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) (await step(run))();
    return nothing;
  };
}

function parallel(steps: readonly Step[]): Step {
  return async (run) => {
    const applied = await Promise.all(steps.map((step) => step(run)));
    return () => applied.forEach((apply) => apply());
  };
}
