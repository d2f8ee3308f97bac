import { getNamedType, getNullableType, isListType, Kind, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import type { Path } from '../planner.js';
import { commonPath } from './locate.js';
import type { ErrorPath } from './run.js';
import { fieldType } from './selection.js';

export interface Asked {
  readonly path: Path;
  readonly typeName: string;
  readonly set: SelectionSetNode;
}

/** Where the client's answer has gaps when a whole fetch fails: as deep as all that it should have brought goes together. */
export function lostPaths(schema: GraphQLSchema, asked: readonly Asked[]): readonly [ErrorPath, ...ErrorPath[]] {
  const paths = asked.flatMap(({ path, typeName, set }): ErrorPath[] => {
    const common = commonPath(path);
    if (path.includes('@')) return [common];
    if (path.length > 0) return [[...common, ...descend(schema, typeName, set)]];
    return set.selections.map((node) => descend(schema, typeName, { ...set, selections: [node] }));
  });
  const [first = [], ...others] = new Map(paths.map((path) => [path.join(), path])).values();
  return [first, ...others];
}

function descend(schema: GraphQLSchema, typeName: string, set: SelectionSetNode): string[] {
  const shown = set.selections.filter((node) => node.kind !== Kind.FIELD || !node.name.value.startsWith('__'));
  const [only] = shown;
  if (shown.length !== 1 || !only || only.kind === Kind.FRAGMENT_SPREAD) return [];
  if (only.kind === Kind.INLINE_FRAGMENT) {
    return descend(schema, only.typeCondition?.name.value ?? typeName, only.selectionSet);
  }
  const key = (only.alias ?? only.name).value;
  const type = fieldType(schema, typeName, only.name.value);
  const isSingle = typeof type !== 'string' && !isListType(getNullableType(type));
  return only.selectionSet && isSingle ? [key, ...descend(schema, getNamedType(type).name, only.selectionSet)] : [key];
}
