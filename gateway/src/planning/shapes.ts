import { getNamedType, isLeafType, Kind, type GraphQLOutputType, type SelectionSetNode } from 'graphql';
import { fieldType, type Fragments } from '../execution/selection.js';
import type { Declared } from './declared.js';

/**
 * GraphQL lets two types share a name of the answer only where both give it the same shape, in their agency's schema. Gives
 * the place where they do not.
 */
export function clashIn(
  declared: Declared,
  agency: string,
  rootName: string,
  set: SelectionSetNode,
  fragments: Fragments,
): string | undefined {
  const { schema } = declared;
  let clash: string | undefined;
  const shapes = new Map<string, string>();
  const walk = (typeName: string, below: SelectionSetNode, place: string): void => {
    for (const node of below.selections) {
      if (node.kind !== Kind.FIELD) {
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        if (fragment) walk(fragment.typeCondition?.name.value ?? typeName, fragment.selectionSet, place);
        continue;
      }
      const name = node.name.value;
      const here = `${place}.${(node.alias ?? node.name).value}`;
      if (name === '_entities' && node.selectionSet) walk(rootName, node.selectionSet, here);
      if (name === '_entities' || name === '__typename') continue;
      const type = fieldType(schema, typeName, name) as GraphQLOutputType;
      const leaf = isLeafType(getNamedType(type));
      const shape = (declared.field(agency, typeName, name)?.type ?? String(type)).replace(/\w+/, leaf ? '$&' : '');
      if ((shapes.get(here) ?? shape) !== shape) clash ??= here;
      shapes.set(here, shape);
      if (node.selectionSet) walk(getNamedType(type).name, node.selectionSet, here);
    }
  };
  walk(rootName, set, '');
  return clash;
}
