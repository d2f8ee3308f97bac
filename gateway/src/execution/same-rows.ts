import { Kind, type FieldNode, type SelectionSetNode } from 'graphql';
import type { Path, PlanNode } from '../planner.js';
import { readOperation } from './operation.js';
import { renames } from './renames.js';
import type { Fragments } from './selection.js';

/** Where a field stands in the answer: the names of the fields that lead to it; lists on the way do not count. */
export type Place = string;

export const placeBelow = (place: Place, key: string): Place => `${place}/${key}`;

export const placeOf = (path: Path): Place =>
  path.reduce<Place>(
    (place, segment) => (segment !== '@' && 'Field' in segment ? placeBelow(place, segment.Field) : place),
    '',
  );

/**
 * An answer shows the same few entities in hundreds of places. Where a fetch finds no more of an entity than leaves, its
 * key, and later ones ask for the rest, two rows with the same leaves will always be the same: one stands for both.
 */
export interface SameRows {
  at(place: Place): boolean;
  /** At such a place or above one: what is written for it is written for no other place. */
  leadsTo(place: Place): boolean;
}

/** What one fetch fills, at one place or at several. */
interface Filling {
  readonly places: readonly Place[];
  readonly set: SelectionSetNode;
  readonly fragments: Fragments;
  readonly renamed: ReadonlyMap<string, string>;
}

export function sameRowsOf(plan: PlanNode): SameRows {
  const fillings: Filling[] = [];
  const paths: Path[] = [];
  read(plan);

  const filledBy = new Map<Place, number>();
  const withObjects = new Set<Place>();
  for (const filling of fillings) {
    const filled = new Set<Place>();
    for (const place of filling.places) walk(filling, filling.set, place, filled);
    // Functions that fill several places cannot tell them apart, and what two fetches fill they fill by position.
    for (const place of filled) filledBy.set(place, (filledBy.get(place) ?? 0) + filling.places.length);
  }
  const apart = paths.flatMap(conditionedBelow);
  const same = new Set(paths.filter(isRepeated).map(placeOf));
  for (const place of same) {
    const isApart = apart.some((other) => place.startsWith(`${other}/`));
    if (isApart || withObjects.has(place) || filledBy.get(place) !== 1) same.delete(place);
  }
  const leading = [...same];
  return {
    at: (place) => same.has(place),
    leadsTo: (place) => leading.some((other) => other === place || other.startsWith(`${place}/`)),
  };

  function read(node: PlanNode, path?: Path): void {
    if (node.kind === 'Sequence' || node.kind === 'Parallel') return node.nodes.forEach((child) => read(child));
    if (node.kind === 'Flatten') return read(node.node, node.path);
    if (node.kind === 'BatchFetch') {
      for (const alias of node.entityBatch.aliases)
        fill(node.operation, alias.paths, alias.alias, renames(alias.outputRewrites));
    } else if (node.kind === 'Fetch') {
      fill(node.operation, path && [path], '_entities', renames(node.outputRewrites));
    }
  }

  function fill(operation: string, found: readonly Path[] | undefined, key: string, renamed: Filling['renamed']): void {
    const { set, fragments } = readOperation(operation);
    if (!found) return void fillings.push({ places: [''], set, fragments, renamed });
    paths.push(...found);
    const places = [...new Set(found.map(placeOf))];
    fillings.push({ places, set: selectionOf(set, key), fragments, renamed });
  }

  function walk(filling: Filling, { selections }: SelectionSetNode, place: Place, filled: Set<Place>): void {
    for (const node of selections) {
      if (node.kind !== Kind.FIELD) {
        const next = node.kind === Kind.INLINE_FRAGMENT ? node : filling.fragments.get(node.name.value);
        if (next) walk(filling, next.selectionSet, place, filled);
      } else if (node.selectionSet) {
        const name = (node.alias ?? node.name).value;
        const to = placeBelow(place, filling.renamed.get(name) ?? name);
        if (filled.has(place)) withObjects.add(place);
        filled.add(to);
        walk(filling, node.selectionSet, to, filled);
      }
    }
  }
}

/** A list names each entity once; the same one comes again in the lists of others. */
const isRepeated = (path: Path): boolean => path.includes('@') && path.indexOf('@') < path.length - 1;

/** What stands below an object of one type may be fetched otherwise than what stands there below one of another. */
function conditionedBelow(path: Path): Place[] {
  const at = path.findIndex((segment) => segment !== '@' && 'TypeCondition' in segment);
  return at < 0 ? [] : [placeOf(path.slice(0, at))];
}

function selectionOf(set: SelectionSetNode, key: string): SelectionSetNode {
  const field = set.selections.find((node): node is FieldNode => {
    return node.kind === Kind.FIELD && (node.alias ?? node.name).value === key;
  });
  return field?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
}
