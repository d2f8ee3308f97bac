import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Fragments } from '../execution/selection.js';

/** One operation of a document, with @skip and @include settled: what is left is always wanted. */
export interface SettledOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}

/** The variables that @skip and @include ask for anywhere in a document: with other values it is another operation. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    [Kind.DIRECTIVE]: (directive) => {
      const condition = conditionOf(directive);
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value);
    },
  });
  return [...names];
}

export function settleConditions(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): SettledOperation {
  const isWanted = (node: SelectionNode): boolean =>
    (node.directives ?? []).every((directive) => {
      const condition = conditionOf(directive);
      if (!condition) return true;
      const holds = condition.kind === Kind.VARIABLE ? variables[condition.name.value] === true : isTrue(condition);
      return directive.name.value === 'include' ? holds : !holds;
    });
  const settle = <Definition extends OperationDefinitionNode | FragmentDefinitionNode>(definition: Definition) =>
    visit(definition, {
      [Kind.SELECTION_SET]: (set): SelectionSetNode => ({ ...set, selections: set.selections.filter(isWanted) }),
      [Kind.DIRECTIVE]: (directive) => (conditionOf(directive) ? null : undefined),
    });
  const fragments = document.definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION ? [settle(node)] : [],
  );
  return { operation: settle(operation), fragments: new Map(fragments.map((node) => [node.name.value, node])) };
}

function conditionOf(directive: DirectiveNode) {
  if (directive.name.value !== 'skip' && directive.name.value !== 'include') return undefined;
  return directive.arguments?.find(({ name }) => name.value === 'if')?.value;
}

const isTrue = (value: { kind: Kind; value?: unknown }): boolean => value.kind === Kind.BOOLEAN && value.value === true;
