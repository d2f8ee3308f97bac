import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isListType,
  Kind,
  valueFromASTUntyped,
  visit,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Annotations, ListSize } from './annotations.js';
import type { SettledOperation } from './conditions.js';
import { inputCost } from './input-cost.js';

export interface CostLimits {
  /** The most that one operation may cost: about the number of objects that it can make the agencies produce. */
  readonly cost: number;
  /** How long a list is taken to be when neither the schema nor the query says so. */
  readonly listSize: number;
}

const pageArguments = ['first', 'last', 'limit'];

/**
 * Counts an object as 1 and a leaf as 0, unless `@cost` says otherwise, times the length of every list around it: that of a
 * paging argument, else what `@listSize` assumes, else `listSize`; and what the arguments themselves cost.
 */
export function costOf(
  schema: GraphQLSchema,
  annotations: Annotations,
  rootType: string,
  { operation, fragments }: SettledOperation,
  variables: Record<string, unknown>,
  listSize: number,
): number {
  const known = new Map<SelectionSetNode, Map<string, number>>();
  return ofSet(operation.selectionSet, schema.getType(rootType), undefined);

  function ofSet(set: SelectionSetNode, type: GraphQLNamedType | undefined, sized: Sized | undefined): number {
    if (!type) return 0;
    const place = sized ? `${type.name} ${sized.size} ${sized.fields.join()}` : type.name;
    const byPlace = known.get(set) ?? new Map<string, number>();
    known.set(set, byPlace);
    const before = byPlace.get(place);
    if (before !== undefined) return before;
    let cost = 0;
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) cost += ofField(node, type, sized);
      else {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = fragment?.typeCondition?.name.value;
        const under = condition === undefined ? type : schema.getType(condition);
        if (fragment) cost += ofSet(fragment.selectionSet, under, sized);
      }
    }
    byPlace.set(place, cost);
    return cost;
  }

  function ofField(node: FieldNode, parent: GraphQLNamedType, sized: Sized | undefined): number {
    const name = node.name.value;
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field || !('args' in field)) return 0;
    const type = getNamedType(field.type);
    const isObject = isCompositeType(type);
    const own = annotations.fieldCost(parent.name, name) ?? annotations.typeCost(type.name) ?? (isObject ? 1 : 0);
    const said = annotations.listSize(parent, name);
    const size = sized?.fields.includes(name) ? sized.size : sizeOf(node, parent, field, said);
    const isSized = said && said.sizedFields.length > 0;
    const passed = isSized ? { size, fields: said.sizedFields } : undefined;
    const below = node.selectionSet && isObject ? ofSet(node.selectionSet, type, passed) : 0;
    const isMany = !isSized && isListType(getNullableType(field.type));
    const given = field.args.reduce((sum, argument) => {
      const weight = annotations.argumentCost(parent.name, name, argument.name);
      return sum + inputCost(annotations, argument, weight, valueOf(node, field, argument.name));
    }, 0);
    return (own + below) * (isMany ? size : 1) + given;
  }

  function sizeOf(
    node: FieldNode,
    parent: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
    said: ListSize | undefined,
  ): number {
    const slicing = said?.slicingArguments.length ? said.slicingArguments : pageArguments;
    const sizes = slicing.flatMap((path) => {
      const [name = '', ...below] = path.split('.');
      let value = valueOf(node, field, name);
      for (const key of below) value = (value as Record<string, unknown> | null | undefined)?.[key];
      return typeof value === 'number' ? [Math.max(1, value)] : [];
    });
    if (said?.slicingArguments.length && said.requireOneSlicingArgument && sizes.length !== 1) {
      const message = `${parent.name}.${field.name} needs one of ${slicing.join(', ')}, so that its length is known; got ${sizes.length}.`;
      throw new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
    }
    return sizes.length > 0 ? Math.max(...sizes) : (said?.assumedSize ?? listSize);
  }

  function valueOf(node: FieldNode, { args }: GraphQLField<unknown, unknown>, name: string): unknown {
    const given = node.arguments?.find((argument) => argument.name.value === name);
    const value: unknown = given && valueFromASTUntyped(given.value, variables);
    return value === undefined ? args.find((argument) => argument.name === name)?.defaultValue : value;
  }
}

/** The lists inside a connection, and how long they are. */
interface Sized {
  readonly size: number;
  readonly fields: readonly string[];
}

/** The same function, which counts again only for other values: those of variables that stand in arguments. */
export function rememberedCost(
  { operation, fragments }: SettledOperation,
  cost: (variables: Record<string, unknown>) => number,
): (variables: Record<string, unknown>) => number {
  const names = new Set<string>();
  for (const node of [operation, ...fragments.values()]) {
    visit(node.selectionSet, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  }
  let last: { readonly key: string; readonly cost: number } | undefined;
  return (variables) => {
    const key = names.size === 0 ? '' : JSON.stringify([...names].map((name) => variables[name]));
    if (last?.key !== key) last = { key, cost: cost(variables) };
    return last.cost;
  };
}

export function checkCost(cost: number, { cost: limit }: CostLimits): void {
  if (cost <= limit) return;
  const message = `The operation is refused: it may cost at most ${limit}, and would cost up to ${cost}. Ask for shorter lists, or for less inside them.`;
  throw new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_COSTLY' } });
}
