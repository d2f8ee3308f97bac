import { Kind, type DirectiveNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { refusal } from './refusal.js';

/** Fragments in fragments; few enough for functions that call themselves. */
const spreads = 50;
/** As keys of an answer they would reach into JavaScript's own objects. */
const refusedNames = new Set(['__proto__', 'constructor', 'prototype']);

/** What a selection comes to with every fragment written out. */
export interface Size {
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

/** Measures each selection set once, however often it is spread. */
export function createMeasure(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const known = new Map<string, Size | 'under way'>();
  let spreading = 0;
  const ofFragment = (name: string): Size => {
    const before = known.get(name);
    if (before === 'under way') throw refusal('DOCUMENT_HAS_A_CYCLE', `fragment ${name} spreads itself`);
    if (before) return before;
    const fragment = fragments.get(name);
    known.set(name, 'under way');
    if (++spreading > spreads)
      throw refusal('DOCUMENT_TOO_DEEP', `at most ${spreads} fragments may spread each other in a row`);
    const size = fragment ? measure(fragment.selectionSet) : { depth: 0, fields: 0, aliases: 0, directives: 0 };
    known.set(name, size);
    spreading--;
    return size;
  };
  const measure = (set: SelectionSetNode): Size => {
    let [depth, fields, aliases, directives] = [0, 0, 0, 0];
    for (const node of set.selections) {
      const isField = node.kind === Kind.FIELD;
      node.directives?.forEach(checkDirective);
      if (isField) checkName(node.alias?.value ?? node.name.value, node.loc?.startToken);
      const below =
        node.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(node.name.value)
          : node.selectionSet
            ? measure(node.selectionSet)
            : { depth: 0, fields: 0, aliases: 0, directives: 0 };
      depth = Math.max(depth, below.depth + (isField ? 1 : 0));
      fields += below.fields + (isField ? 1 : 0);
      aliases += below.aliases + (isField && node.alias ? 1 : 0);
      directives += below.directives + (node.directives?.length ?? 0);
    }
    return { depth, fields, aliases, directives };
  };
  return measure;
}

export function countRootFields(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  const known = new Map<string, number>();
  const count = (below: SelectionSetNode): number =>
    below.selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + 1;
      if (node.kind === Kind.INLINE_FRAGMENT) return sum + count(node.selectionSet);
      const fragment = fragments.get(node.name.value);
      if (!known.has(node.name.value)) known.set(node.name.value, fragment ? count(fragment.selectionSet) : 0);
      return sum + (known.get(node.name.value) ?? 0);
    }, 0);
  return count(set);
}

/** They would have the answer come in parts. No schema need declare them, and then validation would only say that it knows no such directive. */
function checkDirective({ name: { value: name }, loc }: DirectiveNode): void {
  if (name !== 'defer' && name !== 'stream') return;
  const { line, column } = loc?.startToken ?? {};
  throw refusal(
    'NOT_SUPPORTED',
    `@${name} is not supported (line ${line}, column ${column}); leave it out, and the whole answer comes at once`,
  );
}

function checkName(name: string, token: { line: number; column: number } | undefined): void {
  if (!refusedNames.has(name)) return;
  throw refusal(
    'NAME_REFUSED',
    `"${name}" cannot be the name of a field in an answer (line ${token?.line}, column ${token?.column})`,
  );
}
