import { Kind, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { remembered } from '../execution/remembered.js';
import { includes, selectedFields, type Fragments, type SelectedField } from '../execution/selection.js';
import type { Path } from '../planner.js';

/** What stands at one place of the answer when a plan has run: by concrete type, what each name stands for. */
export type Found = Map<string, Map<string, Entry>>;

export interface Entry {
  readonly name: string;
  readonly args: string;
  readonly below: Found | undefined;
}

/** What stands at a path: the same type may stand there more than once, below different ones. */
export function at(schema: GraphQLSchema, root: Found, path: Path): [string, Map<string, Entry>][] {
  let here = [...root];
  for (const segment of path) {
    if (segment === '@') continue;
    here =
      'Field' in segment
        ? here.flatMap(([, entries]) => [...(entries.get(segment.Field)?.below ?? [])])
        : here.filter(([name]) => segment.TypeCondition.some((one) => includes(schema, one, name)));
  }
  return here;
}

/** The fields of one selection on one type, read once: a plan asks for the same at several places. */
export function fieldsIn(
  schema: GraphQLSchema,
  typeName: string,
  set: SelectionSetNode,
  fragments: Fragments = noFragments,
): readonly SelectedField[] {
  const known = fieldsByType(schema)(set);
  const fields = known.get(typeName) ?? selectedFields(schema, typeName, [set], fragments);
  known.set(typeName, fields);
  return fields;
}

const noFragments: Fragments = new Map();
/** A selection belongs to one document, and so do its fragments. */
const fieldsByType = remembered((_schema: GraphQLSchema) =>
  remembered((_set: SelectionSetNode) => new Map<string, readonly SelectedField[]>()),
);

export const names = (set: SelectionSetNode, fieldName: string): boolean =>
  set.selections.some((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === fieldName;
    return node.kind === Kind.INLINE_FRAGMENT && names(node.selectionSet, fieldName);
  });

export const under = (set: SelectionSetNode, fieldName: string): SelectionSetNode[] =>
  set.selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return under(node.selectionSet, fieldName);
    return node.kind === Kind.FIELD && node.name.value === fieldName && node.selectionSet ? [node.selectionSet] : [];
  });
