import {
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type FieldNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fieldType, type Fragments } from './selection.js';

/**
 * Whether a path that an agency gives leads through what it was asked for. Any other would put its words, or its blame, into
 * the client's answer.
 */
export function isAskedPath(
  schema: GraphQLSchema,
  fragments: Fragments,
  typeName: string | undefined,
  set: SelectionSetNode | undefined,
  path: readonly unknown[],
): boolean {
  const [key, ...below] = path.slice(0, longestPath);
  if (path.length === 0 || path.length > longestPath) return path.length === 0;
  return (set ? fieldsOf(set, typeName, fragments) : []).some(({ node, typeName: parent }) => {
    if ((node.alias ?? node.name).value !== key || !parent) return false;
    let type = fieldType(schema, parent, node.name.value);
    if (typeof type === 'string') return below.length === 0;
    const rest = [...below];
    for (type = getNullableType(type); isListType(type) && isIndex(rest[0]); type = getNullableType(type.ofType))
      rest.shift();
    return isAskedPath(schema, fragments, getNamedType(type).name, node.selectionSet, rest);
  });
}

/** No document that the gateway plans goes deeper. */
const longestPath = 200;

const isIndex = (key: unknown): boolean => Number.isSafeInteger(key) && (key as number) >= 0;

/** The fields of a selection, those of its fragments too, each with the type that it is a field of. */
function fieldsOf(
  set: SelectionSetNode,
  typeName: string | undefined,
  fragments: Fragments,
): { node: FieldNode; typeName: string | undefined }[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [{ node, typeName }];
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    return fragment ? fieldsOf(fragment.selectionSet, fragment.typeCondition?.name.value ?? typeName, fragments) : [];
  });
}
