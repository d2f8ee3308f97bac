import { Kind, parse, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Fragments } from './selection.js';

export interface Operation {
  readonly set: SelectionSetNode;
  readonly fragments: Fragments;
}

/** Reads the text of one operation that the planner wrote for an agency. */
export function readOperation(text: string): Operation {
  const { definitions } = parse(text, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) throw new Error(`The planner made no operation: ${text}`);
  const fragments = definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [node] : []));
  return { set: operation.selectionSet, fragments: new Map(fragments.map((node) => [node.name.value, node])) };
}
