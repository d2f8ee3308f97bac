import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import { refusal } from './refusal.js';

/** Validation compares each two fields of one name in one place; so many take about 10 ms. */
const mostComparisons = 10_000;
/** It compares each two fragments, too, whether there are such fragments or not. */
const mostFragments = 100;
/** It also walks each selection again for each one around it. */
const mostVisits = 100_000;

/** Refuses a document whose fields stand beside others of their name so often that comparing them would take long. */
export function checkComparisons(document: DocumentNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): void {
  const spreads = new Set<string>();
  let comparisons = 0;
  let visits = 0;
  for (const node of document.definitions) if ('selectionSet' in node) compareEach(node.selectionSet);

  function compareEach(set: SelectionSetNode): void {
    compare([set]);
    for (const node of set.selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        spreads.add(node.name.value);
        if (spreads.size > mostFragments) refuse('fragments', mostFragments);
      } else if (node.selectionSet) compareEach(node.selectionSet);
    }
  }

  function compare(sets: readonly SelectionSetNode[]): void {
    const byName = new Map<string, { count: number; below: SelectionSetNode[] }>();
    const spread = new Set<string>();
    const collect = (set: SelectionSetNode): void => {
      for (const node of set.selections) {
        if (++visits > mostVisits) refuse('parts of fragments to look at again', mostVisits);
        if (node.kind === Kind.FIELD) {
          const name = (node.alias ?? node.name).value;
          const fields = byName.get(name) ?? { count: 0, below: [] };
          byName.set(name, fields);
          comparisons += fields.count++;
          if (comparisons > mostComparisons) refuse('pairs of fields with the same name', mostComparisons);
          if (node.selectionSet) fields.below.push(node.selectionSet);
        } else if (node.kind === Kind.INLINE_FRAGMENT) collect(node.selectionSet);
        else if (!spread.has(node.name.value)) {
          spread.add(node.name.value);
          const fragment = fragments.get(node.name.value);
          if (fragment) collect(fragment.selectionSet);
        }
      }
    };
    sets.forEach(collect);
    for (const { below } of byName.values()) if (below.length > 1) compare(below);
  }
}

function refuse(what: string, limit: number): never {
  throw refusal('DOCUMENT_TOO_LARGE', `at most ${limit} ${what} are allowed; it has more`);
}
