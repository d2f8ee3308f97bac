import { Kind, parse, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { leastRecentlyUsed } from '../least-recently-used.js';
import type { Fragments } from './selection.js';

export interface Operation {
  readonly set: SelectionSetNode;
  readonly fragments: Fragments;
}

/** While a plan is made, the same texts are read again and again. */
const justRead = leastRecentlyUsed<Operation>(50);

/** Reads the text of one operation that the planner wrote for an agency. */
export function readOperation(text: string): Operation {
  const known = justRead.get(text) ?? read(text);
  justRead.set(text, known);
  return known;
}

function read(text: string): Operation {
  const { definitions } = parse(text, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error(`The planner made no operation: ${text}`);
  const fragments = definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [node] : []));
  return { set: operation.selectionSet, fragments: new Map(fragments.map((node) => [node.name.value, node])) };
}
