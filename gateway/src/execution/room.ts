import { Kind, type GraphQLSchema } from 'graphql';
import type { PlanNode } from '../planner.js';
import { readOperation } from './operation.js';
import { concreteTypes } from './selection.js';

/** By type, the names under which fetches of a plan add fields to objects that earlier fetches made. */
export type Room = ReadonlyMap<string, ReadonlySet<string>>;

/** An object that is made with room for all its fields need not grow, which costs more than all else that is done with it. */
export function roomFor(schema: GraphQLSchema, plan: PlanNode): Room {
  const room = new Map<string, Set<string>>();
  for (const operation of entityOperations(plan)) {
    for (const field of readOperation(operation).set.selections) {
      for (const node of 'selectionSet' in field ? (field.selectionSet?.selections ?? []) : []) {
        if (node.kind !== Kind.INLINE_FRAGMENT || !node.typeCondition) continue;
        for (const name of concreteTypes(schema, [node.typeCondition.name.value])) {
          const keys = room.get(name) ?? new Set();
          room.set(name, keys);
          for (const added of node.selectionSet.selections) {
            if (added.kind === Kind.FIELD) keys.add((added.alias ?? added.name).value);
          }
        }
      }
    }
  }
  return room;
}

function entityOperations(node: PlanNode): string[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(entityOperations);
    case 'Flatten':
      return node.node.kind === 'Fetch' ? [node.node.operation] : [];
    case 'BatchFetch':
      return [node.operation];
    default:
      return [];
  }
}
