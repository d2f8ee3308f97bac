import { GraphQLError } from 'graphql';
import type { PlanNode } from '../planner.js';
import type { Supergraph } from '../supergraph.js';
import { roomFor, type Room } from './room.js';
import { inSeries } from './mutation-order.js';
import { compileBatchFetch, compileEntityFetch, compileRootFetch, nothing, type Step } from './fetch.js';

/** A plan asks for something that this gateway does not do; the message names it. */
const unsupported = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'NOT_SUPPORTED' } });

/** Turns a plan into one function, once; nothing of the plan is read again when a request comes. */
export function compilePlan(supergraph: Supergraph, plan: PlanNode, isMutation: boolean): Step {
  return compileNode(supergraph, roomFor(supergraph.schema, plan), isMutation ? inSeries(plan) : plan);
}

function compileNode(supergraph: Supergraph, room: Room, node: PlanNode): Step {
  switch (node.kind) {
    case 'Fetch':
      return compileRootFetch(supergraph, room, node);
    case 'BatchFetch':
      return compileBatchFetch(supergraph, room, node);
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw unsupported(`A ${node.node.kind} inside a list is not supported.`);
      return compileEntityFetch(supergraph, room, node.node, node.path);
    case 'Sequence':
      return sequence(node.nodes.map((child) => compileNode(supergraph, room, child)));
    case 'Parallel':
      return parallel(node.nodes.map((child) => compileNode(supergraph, room, child)));
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
