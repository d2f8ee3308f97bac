import { getNamedType, Kind, parse, print, visit, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import type { FetchNode } from '../planner.js';
import type { Supergraph } from '../supergraph.js';
import { fieldType } from './selection.js';

/**
 * What other agencies know of what a fetch asks for: fields that several agencies share, such as an area's name. The plan
 * asks one of them; when that one does not answer, the others still can. Whoever knows most comes first.
 */
export function substitutesFor(supergraph: Supergraph, node: FetchNode, rootType: string): FetchNode[] {
  const operation = parse(node.operation).definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (!operation) return [];
  const known = [...supergraph.agencies.keys()].flatMap((agency) => {
    if (agency === node.serviceName) return [];
    const selectionSet = knownTo(supergraph, agency, rootType, operation.selectionSet);
    if (!selectionSet) return [];
    const used = variablesIn(selectionSet);
    const variableDefinitions = (operation.variableDefinitions ?? []).filter((one) =>
      used.has(one.variable.name.value),
    );
    const text = print({ ...operation, variableDefinitions, selectionSet });
    const variableUsages = (node.variableUsages ?? []).filter((name) => used.has(name));
    return [{ ...node, serviceName: agency, operation: text, variableUsages }];
  });
  return known.sort((one, other) => other.operation.length - one.operation.length);
}

/** The part of a selection that an agency resolves; undefined where that is no field of its own. */
function knownTo(
  supergraph: Supergraph,
  agency: string,
  typeName: string,
  set: SelectionSetNode,
): SelectionSetNode | undefined {
  const selections = set.selections.flatMap((node) => {
    if (node.kind !== Kind.FIELD) return [];
    if (node.name.value === '__typename') return [node];
    if (!supergraph.resolves(agency, typeName, node.name.value)) return [];
    if (!node.selectionSet) return [node];
    const type = fieldType(supergraph.schema, typeName, node.name.value);
    const below =
      typeof type === 'string' ? undefined : knownTo(supergraph, agency, getNamedType(type).name, node.selectionSet);
    return below ? [{ ...node, selectionSet: below }] : [];
  });
  const isEmpty = selections.every((node) => node.kind === Kind.FIELD && node.name.value === '__typename');
  return isEmpty ? undefined : { kind: Kind.SELECTION_SET, selections };
}

function variablesIn(set: SelectionSetNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(set, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
