import { Kind, type GraphQLOutputType, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { fieldType, includes, possibleTypeNames } from '../execution/selection.js';
import type { RequiresSelection } from '../planner.js';
import { argumentsText, type Branches, type Wanted } from './wanted.js';

/** What only the gateway asks for, keys and what fields require, has names that begin with `prefix`. */
export function createRequirements(schema: GraphQLSchema, prefix: string) {
  const internalKeys = new Map<string, string>();
  return { internal, represented };

  /** The fields of a set under names of the gateway's own, for one concrete type. */
  function internal(typeName: string, set: SelectionSetNode): Wanted[] {
    return set.selections.flatMap((node): Wanted[] => {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        return includes(schema, node.typeCondition?.name.value ?? typeName, typeName)
          ? internal(typeName, node.selectionSet)
          : [];
      }
      if (node.kind !== Kind.FIELD || node.name.value === '__typename') return [];
      const name = node.name.value;
      const args = argumentsText(node.arguments ?? []);
      const below = node.selectionSet;
      const type = fieldType(schema, typeName, name) as GraphQLOutputType;
      const branches: Branches | undefined =
        below && new Map(possibleTypeNames(schema, type).map((one) => [one, internal(one, below)]));
      return [{ key: internalKey(name, args), name, args, argsKey: args, ...(branches && { below: branches }) }];
    });
  }

  function represented(set: SelectionSetNode): RequiresSelection[] {
    return set.selections.flatMap((node): RequiresSelection[] => {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const typeCondition = node.typeCondition?.name.value;
        if (typeCondition === undefined) return represented(node.selectionSet);
        return [{ kind: 'InlineFragment', typeCondition, selections: represented(node.selectionSet) }];
      }
      if (node.kind !== Kind.FIELD || node.name.value === '__typename') return [];
      const name = internalKey(node.name.value, argumentsText(node.arguments ?? []));
      const selections = node.selectionSet && represented(node.selectionSet);
      return [{ kind: 'Field', name, alias: node.name.value, ...(selections && { selections }) }];
    });
  }

  function internalKey(name: string, args: string): string {
    const known = internalKeys.get(`${name}${args}`) ?? `${prefix}${args === '' ? '' : `${internalKeys.size}_`}${name}`;
    internalKeys.set(`${name}${args}`, known);
    return known;
  }
}
