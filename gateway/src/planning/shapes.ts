import { getNamedType, isLeafType, Kind, type FieldNode, type GraphQLOutputType, type SelectionSetNode } from 'graphql';
import { fieldType, type Fragments } from '../execution/selection.js';
import type { Declared } from './declared.js';

/** A selection, and the type that it is a selection of. */
type Part = readonly [typeName: string, set: SelectionSetNode];

/**
 * GraphQL lets two types share a name of the answer only where both give it the same shape, in their agency's schema. Gives
 * the place where they do not.
 */
export function clashIn(
  declared: Declared,
  agency: string,
  rootName: string,
  root: SelectionSetNode,
  fragments: Fragments,
): string | undefined {
  const { schema } = declared;
  return below([[rootName, root]], '');

  function below(parts: readonly Part[], place: string): string | undefined {
    const fields = new Map<string, { typeName: string; node: FieldNode }[]>();
    const collect = (typeName: string, set: SelectionSetNode): void => {
      for (const node of set.selections) {
        if (node.kind === Kind.FIELD) {
          if (node.name.value === '__typename') continue;
          const key = (node.alias ?? node.name).value;
          const known = fields.get(key);
          if (known) known.push({ typeName, node });
          else fields.set(key, [{ typeName, node }]);
          continue;
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        if (fragment) collect(fragment.typeCondition?.name.value ?? typeName, fragment.selectionSet);
      }
    };
    for (const [typeName, set] of parts) collect(typeName, set);
    for (const [key, found] of fields) {
      const here = `${place}.${key}`;
      const [first] = found;
      if (first && found.length > 1 && found.some((one) => shapeOf(one) !== shapeOf(first))) return here;
      const deeper = found.flatMap(({ typeName, node }): Part[] =>
        node.selectionSet ? [[nameBelow(typeName, node), node.selectionSet]] : [],
      );
      const clash = deeper.length > 0 ? below(deeper, here) : undefined;
      if (clash !== undefined) return clash;
    }
    return undefined;
  }

  function nameBelow(typeName: string, { name }: FieldNode): string {
    if (name.value === '_entities') return typeName;
    return getNamedType(fieldType(schema, typeName, name.value) as GraphQLOutputType).name;
  }

  function shapeOf({ typeName, node }: { typeName: string; node: FieldNode }): string {
    const name = node.name.value;
    if (name === '_entities') return name;
    const type = fieldType(schema, typeName, name) as GraphQLOutputType;
    const leaf = isLeafType(getNamedType(type));
    return (declared.field(agency, typeName, name)?.type ?? String(type)).replace(/\w+/, leaf ? '$&' : '');
  }
}
