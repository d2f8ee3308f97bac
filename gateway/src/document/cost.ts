import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  Kind,
  valueFromASTUntyped,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { SettledOperation } from './conditions.js';

export interface CostLimits {
  /** The most that one operation may cost: about the number of objects that it can make the agencies produce. */
  readonly cost: number;
  /** How long a list is taken to be when neither the schema nor the query says so. */
  readonly listSize: number;
}

const pageArguments = ['first', 'last', 'limit'];

/**
 * Counts an object as 1 and a leaf as 0, unless `@cost` says otherwise, times the length of every list around it: that of a
 * paging argument, else of `@listSize`, else `listSize`.
 */
export function costOf(
  schema: GraphQLSchema,
  annotated: GraphQLSchema,
  rootType: string,
  { operation, fragments }: SettledOperation,
  variables: Record<string, unknown>,
  listSize: number,
): number {
  const known = new Map<SelectionSetNode, Map<GraphQLNamedType, number>>();
  return ofSet(operation.selectionSet, schema.getType(rootType));

  function ofSet(set: SelectionSetNode, type: GraphQLNamedType | undefined): number {
    if (!type) return 0;
    const byType = known.get(set) ?? new Map<GraphQLNamedType, number>();
    known.set(set, byType);
    const before = byType.get(type);
    if (before !== undefined) return before;
    let cost = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) cost += ofField(node, type);
      else {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = fragment?.typeCondition?.name.value;
        if (fragment) cost += ofSet(fragment.selectionSet, condition === undefined ? type : schema.getType(condition));
      }
    }
    byType.set(type, cost);
    return cost;
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType): number {
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined;
    if (!field || !('args' in field)) return 0;
    const type = getNamedType(field.type);
    const isObject = isCompositeType(type);
    const weight = Number(directive(annotated, parent, field, 'cost')?.weight ?? (isObject ? 1 : 0));
    const below = node.selectionSet && isObject ? ofSet(node.selectionSet, type) : 0;
    return (weight + below) * lengthOf(node, parent, field);
  }

  function lengthOf(node: FieldNode, parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>): number {
    if (!isListType(getNullableType(field.type))) return 1;
    const size = directive(annotated, parent, field, 'listSize');
    const slicing = Array.isArray(size?.slicingArguments) ? size.slicingArguments : pageArguments;
    for (const name of slicing) {
      const given = node.arguments?.find((argument) => argument.name.value === name);
      const value = given
        ? valueFromASTUntyped(given.value, variables)
        : field.args.find((argument) => argument.name === name)?.defaultValue;
      if (typeof value === 'number') return Math.max(1, value);
    }
    return typeof size?.assumedSize === 'number' ? size.assumedSize : listSize;
  }
}

export function checkCost(cost: number, { cost: limit }: CostLimits): void {
  if (cost <= limit) return;
  const message = `The operation is refused: it may cost at most ${limit}, and would cost up to ${cost}. Ask for shorter lists, or for less inside them.`;
  throw new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_COSTLY' } });
}

/** What a directive says about a field; clients' schema has lost it, the supergraph still has it. */
function directive(
  annotated: GraphQLSchema,
  parent: GraphQLNamedType,
  { name }: GraphQLField<unknown, unknown>,
  wanted: string,
): Record<string, unknown> | undefined {
  const type = annotated.getType(parent.name);
  const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
  const node = field?.astNode?.directives?.find((found) => found.name.value.split('__').at(-1) === wanted);
  return (
    node && Object.fromEntries((node.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]))
  );
}
