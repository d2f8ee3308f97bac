import {
  Kind,
  OperationTypeNode,
  print,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { SettledOperation } from './conditions.js';

const typeName: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

const isField = (node: SelectionNode): node is FieldNode => node.kind === Kind.FIELD;
const isIntrospection = (node: SelectionNode): boolean => isField(node) && /^__(schema|type)$/.test(node.name.value);

/**
 * The document as the planner gets it: without introspection, which the gateway answers itself, and with a __typename
 * where every field was skipped. Nothing, when no agency need be asked.
 */
export function plannedDocument({ operation, fragments }: SettledOperation): string | undefined {
  const rootFields = fieldNames(operation.selectionSet, fragments);
  if ([...rootFields].every((name) => name.startsWith('__'))) return undefined;
  const prepare = {
    [Kind.FIELD]: { enter: preparedField },
    [Kind.SELECTION_SET]: {
      enter: (set: SelectionSetNode): SelectionSetNode => {
        const selections = set.selections.filter((node) => !isIntrospection(node));
        return { ...set, selections: selections.length > 0 ? selections : [typeName] };
      },
    },
  };
  const used = usedFragments(operation.selectionSet, fragments);
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [visit(operation, prepare), ...used.map((fragment) => visit(fragment, prepare))],
  };
  return print(document);
}

/** The planner takes `title: title` for another field than `title`, and asks for one of them without what is below it. */
function preparedField(node: FieldNode): FieldNode | undefined {
  if (node.name.value === '__typename') return typeName;
  const { alias, ...bare } = node;
  return alias?.value === node.name.value ? bare : undefined;
}

/** The part of the operation that asks about the schema itself, or nothing. */
export function introspectionDocument({ operation, fragments }: SettledOperation): DocumentNode | undefined {
  if (operation.operation !== OperationTypeNode.QUERY) return undefined;
  const selections = introspectionFields(operation.selectionSet, fragments);
  if (selections.length === 0) return undefined;
  const definition = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  return { kind: Kind.DOCUMENT, definitions: [definition, ...fragments.values()] };
}

function introspectionFields(set: SelectionSetNode, fragments: SettledOperation['fragments']): SelectionNode[] {
  return set.selections.flatMap((node) => {
    if (isField(node)) return isIntrospection(node) ? [node] : [];
    const below = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    return below ? introspectionFields(below.selectionSet, fragments) : [];
  });
}

function fieldNames(set: SelectionSetNode, fragments: SettledOperation['fragments']): Set<string> {
  return new Set(
    set.selections.flatMap((node) => {
      if (isField(node)) return [node.name.value];
      const below = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      return below ? [...fieldNames(below.selectionSet, fragments)] : [];
    }),
  );
}

function usedFragments(set: SelectionSetNode, fragments: SettledOperation['fragments']): FragmentDefinitionNode[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const collect = (below: SelectionSetNode): void => {
    for (const node of below.selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (!fragment || used.has(node.name.value)) continue;
        used.set(node.name.value, fragment);
        collect(fragment.selectionSet);
      } else if (node.selectionSet) collect(node.selectionSet);
    }
  };
  collect(set);
  return [...used.values()];
}
