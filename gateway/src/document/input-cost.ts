import {
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  type GraphQLArgument,
  type GraphQLInputType,
} from 'graphql';
import type { Annotations } from './annotations.js';

/** What the values of one argument cost: an object 1 and a leaf 0 unless `@cost` says otherwise, each item of a list again. */
export function inputCost(
  annotations: Annotations,
  { type }: Pick<GraphQLArgument, 'type'>,
  own: number | undefined,
  value: unknown,
): number {
  if (value === undefined || value === null) return 0;
  return ofValue(type, own, value);

  function ofValue(at: GraphQLInputType, weight: number | undefined, given: unknown): number {
    const bare = getNullableType(at);
    if (given === null || given === undefined) return 0;
    if (isListType(bare)) {
      const items: unknown[] = Array.isArray(given) ? given : [given];
      return items.reduce((sum: number, item) => sum + ofValue(bare.ofType, weight, item), 0);
    }
    const named = getNamedType(bare);
    const isObject = isInputObjectType(named);
    const base = weight ?? annotations.typeCost(named.name) ?? (isObject ? 1 : 0);
    if (!isObject || typeof given !== 'object') return base;
    return Object.values(named.getFields()).reduce(
      (sum, field) =>
        sum +
        ofValue(
          field.type,
          annotations.inputFieldCost(named.name, field.name),
          (given as Record<string, unknown>)[field.name],
        ),
      base,
    );
  }
}
