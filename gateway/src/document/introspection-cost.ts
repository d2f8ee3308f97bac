import {
  getIntrospectionQuery,
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  Kind,
  parse,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { remembered } from '../execution/remembered.js';
import type { Fragments } from '../execution/selection.js';

/** An operation, and the fragments beside it. */
interface Asked {
  readonly operation: Pick<OperationDefinitionNode, 'selectionSet'>;
  readonly fragments: Fragments;
}

/** As often as a tool asks for the whole schema, the gateway answers so many times as much and no more. */
const mostTimes = 4;
/** The lists of one type: its fields, arguments, values. */
const listSize = 5;

/**
 * The gateway answers what is asked about the schema itself, on its own time: what that may take depends on the schema. Looked
 * at before validation, which takes longer than to count: what a condition would leave out counts too.
 */
export const introspectionLimit = remembered((schema: GraphQLSchema): ((asked: Asked) => void) => {
  const typeCount = Object.keys(schema.getTypeMap()).length;
  const document = parse(
    getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  );
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('graphql-js gives no introspection query.');
  const limit = mostTimes * costOf({ operation, fragments });

  function costOf({ operation, fragments }: Asked): number {
    const known = new Map<SelectionSetNode, number>();
    const ofSet = (set: SelectionSetNode, type: GraphQLNamedType | undefined, isRoot = false): number => {
      const before = known.get(set);
      if (before !== undefined) return before;
      let cost = 0;
      for (const node of set.selections) {
        if (node.kind !== Kind.FIELD) {
          const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
          if (fragment) cost += ofSet(fragment.selectionSet, type, isRoot);
        } else if (isRoot) {
          const name = node.name.value;
          const asked = name === '__schema' ? '__Schema' : name === '__type' ? '__Type' : undefined;
          if (asked && node.selectionSet) cost += 1 + ofSet(node.selectionSet, schema.getType(asked));
        } else {
          const field = type && 'getFields' in type ? type.getFields()[node.name.value] : undefined;
          if (!field) continue;
          const many = !isListType(getNullableType(field.type))
            ? 1
            : node.name.value === 'types'
              ? typeCount
              : listSize;
          cost += many * (1 + (node.selectionSet ? ofSet(node.selectionSet, getNamedType(field.type)) : 0));
        }
      }
      known.set(set, cost);
      return cost;
    };
    return ofSet(operation.selectionSet, undefined, true);
  }

  return (asked) => {
    if (costOf(asked) <= limit) return;
    const message = `The operation is refused: it may ask about the schema at most ${mostTimes} times as much as there is to know.`;
    throw new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_COSTLY' } });
  };
});
