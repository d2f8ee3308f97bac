import {
  getNullableType,
  GraphQLError,
  isListType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { SettledOperation } from '../document/conditions.js';
import type { ErrorEntry, ErrorPath } from '../execution/run.js';
import { fieldType, includes, possibleTypeNames } from '../execution/selection.js';
import type { Denied } from './authorization.js';
import { describe } from './requirement.js';

/** What is left of an operation for one caller, and one error for each field that is not. */
export interface Allowed {
  readonly settled: SettledOperation;
  readonly errors: readonly ErrorEntry[];
}

/** Where a field stands in the answer: as deep as there is one such place, which is down to the first list. */
interface Place {
  readonly path: ErrorPath;
  readonly isInList: boolean;
}

/** Fragments inside fragments multiply; nobody writes such an operation by hand. */
const mostFields = 20_000;

/**
 * Takes out of an operation what its caller may not see, so that no agency is asked for it. Behind an interface a field may be
 * denied for some types only: then it is asked for with a fragment for each of the others.
 */
export function withhold(schema: GraphQLSchema, rootType: string, settled: SettledOperation, denied: Denied): Allowed {
  if (denied.key === '') return { settled, errors: [] };
  const { operation, fragments } = settled;
  const places = new Map<string, Map<string, ErrorPath>>();
  let fields = 0;

  /** `types` are the concrete types that an object can be of here. */
  function reduce(set: SelectionSetNode, types: readonly string[], place: Place): SelectionSetNode {
    const selections = types.length === 0 ? [] : set.selections.flatMap((node) => reduceNode(node, types, place));
    return { ...set, selections };
  }

  function reduceNode(node: SelectionNode, types: readonly string[], place: Place): SelectionNode[] {
    if (node.kind === Kind.FIELD) return reduceField(node, types, place);
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (!fragment) throw new Error('A fragment is spread that the document does not define.');
    const { typeCondition, selectionSet } = fragment;
    const within = typeCondition ? types.filter((type) => includes(schema, typeCondition.name.value, type)) : types;
    // A named fragment is written out: what is left of it depends on where it is spread.
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        ...(typeCondition && { typeCondition }),
        selectionSet: reduce(selectionSet, within, place),
      },
    ];
  }

  function reduceField(node: FieldNode, types: readonly string[], place: Place): SelectionNode[] {
    const name = node.name.value;
    if (name.startsWith('__')) return [node];
    const key = (node.alias ?? node.name).value;
    const path = place.isInList ? place.path : [...place.path, key];
    const seenBy = types.filter((type) => {
      const coordinate = `${type}.${name}`;
      if (!denied.withholds(coordinate)) return true;
      const known = places.get(coordinate) ?? new Map<string, ErrorPath>();
      places.set(coordinate, known.set(path.join('\n'), path));
      return false;
    });
    const reduced = (owners: readonly string[]): FieldNode => {
      if (++fields > mostFields) throw tooLarge();
      if (!node.selectionSet) return node;
      const given = owners.map((type) => fieldType(schema, type, name) as GraphQLOutputType);
      const below = { path, isInList: place.isInList || given.some((type) => isListType(getNullableType(type))) };
      const possible = [...new Set(given.flatMap((type) => possibleTypeNames(schema, type)))];
      return { ...node, selectionSet: reduce(node.selectionSet, possible, below) };
    };
    if (seenBy.length === types.length) return [reduced(types)];
    return seenBy.map((type): InlineFragmentNode => {
      const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } } as const;
      const selectionSet = { kind: Kind.SELECTION_SET, selections: [reduced([type])] } as const;
      return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet };
    });
  }

  const selectionSet = reduce(operation.selectionSet, [rootType], { path: [], isInList: false });
  const errors = [...places].map(([coordinate, found]): ErrorEntry => {
    const needed = denied.lacksFor(coordinate).map(describe).join(' and ');
    const [path = [], ...others] = found.values();
    const isMutation = operation.operation === OperationTypeNode.MUTATION && coordinate.startsWith(`${rootType}.`);
    return {
      message: `${coordinate} is not ${isMutation ? 'carried out' : 'shown'}: it needs ${needed}.`,
      path,
      extensions: { code: denied.code, ...(others.length > 0 && { paths: [path, ...others] }) },
    };
  });
  return { settled: { operation: { ...operation, selectionSet }, fragments: new Map() }, errors };
}

function tooLarge(): GraphQLError {
  const message = `The operation is refused: written out for the types that this caller may see, it has more than ${mostFields} fields.`;
  return new GraphQLError(message, { extensions: { code: 'DOCUMENT_TOO_LARGE' } });
}
