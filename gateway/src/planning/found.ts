import { Kind, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { includes } from '../execution/selection.js';
import type { FetchRewrite, Path } from '../planner.js';

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

export const names = (set: SelectionSetNode, as: string, fieldName: string): boolean =>
  set.selections.some((node) => {
    if (node.kind === Kind.FIELD) return node.name.value === fieldName;
    return node.kind === Kind.INLINE_FRAGMENT && names(node.selectionSet, as, fieldName);
  });

export const under = (set: SelectionSetNode, fieldName: string): SelectionSetNode[] =>
  set.selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return under(node.selectionSet, fieldName);
    return node.kind === Kind.FIELD && node.name.value === fieldName && node.selectionSet ? [node.selectionSet] : [];
  });

export function renames(rewrites: readonly FetchRewrite[] | undefined): Map<string, string> {
  return new Map(
    (rewrites ?? []).flatMap((rewrite) => {
      const renamer = 'KeyRenamer' in rewrite ? rewrite.KeyRenamer : undefined;
      const last = renamer?.path.at(-1);
      return renamer && last && 'Key' in last ? [[last.Key, renamer.renameKeyTo] as const] : [];
    }),
  );
}
