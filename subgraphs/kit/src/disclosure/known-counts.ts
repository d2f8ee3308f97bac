import { type AuditedCell, keyOf, type Place } from './audited-cell.js';
import type { ListedSums } from './listed-sums.js';

/** A place, and the counts that were known of it, oldest first. */
export interface KnownCounts {
  readonly place: Place;
  readonly versions: readonly AuditedCell[];
  /** The sums that it is the total of. */
  readonly sums: readonly (readonly (KnownCounts | undefined)[])[];
  /** It is told by no release, and some of its parts are not known: its counts are the sums of those that are. */
  readonly isPartial: boolean;
}

export const knownBy = (versions: readonly AuditedCell[], day: string): AuditedCell | undefined =>
  versions.findLast(({ publishedOn }) => publishedOn <= day);

/**
 * All places that counts are known of: those that a release tells, and the totals of those. A total that no release tells
 * still ties counts to one another, when it is broken down in two ways, or is itself a part of what is told.
 */
export function knownCounts(cells: readonly AuditedCell[], { partsOf, totalsOf }: ListedSums): KnownCounts[] {
  const told = new Map<string, AuditedCell[]>();
  for (const cell of cells) {
    const versions = told.get(keyOf(cell));
    if (versions) versions.push(cell);
    else told.set(keyOf(cell), [cell]);
  }
  for (const versions of told.values()) versions.sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
  // In the same order whatever the order of the rows, so that the outcome is the same.
  const keys = [...told.keys()].sort();

  const places = new Map<string, Place>();
  const add = (place: Place): void => {
    if (places.has(keyOf(place))) return;
    places.set(keyOf(place), place);
    totalsOf(place).forEach(add);
  };
  for (const key of keys) add(told.get(key)![0]!);

  const known = new Map<string, KnownCounts>();
  const countsOf = (key: string): KnownCounts | undefined => {
    const place = places.get(key);
    const found = known.get(key);
    if (found || !place) return found;
    const sums = partsOf(place)
      .map((parts) => parts.map((part) => countsOf(keyOf(part))))
      .filter((parts) => parts.some((part) => part !== undefined));
    const versions = told.get(key);
    if (!versions && sums.length === 0) return undefined;
    const made = versions ? { place, versions, sums, isPartial: false } : { place, sums, ...implied(place, sums) };
    known.set(key, made);
    return made;
  };
  return [...places.keys()].flatMap((key) => countsOf(key) ?? []);
}

/** What is known of a total that no release tells: what its parts add up to, by the breakdown that lacks the fewest. */
function implied(place: Place, sums: KnownCounts['sums']): Pick<KnownCounts, 'versions' | 'isPartial'> {
  const lacking = (parts: KnownCounts['sums'][number]): number =>
    parts.filter((part) => !part || part.isPartial).length;
  const parts = [...sums].sort((a, b) => lacking(a) - lacking(b))[0]!;
  const all = parts.flatMap((part) => part ?? []);
  const versions = daysOf(all).map((publishedOn): AuditedCell => {
    const counts = all.flatMap((part) => knownBy(part.versions, publishedOn)?.count ?? []);
    return {
      ...place,
      count: counts.reduce((sum, count) => sum + count, 0),
      publishedOn,
      isNew: false,
      isImplied: true,
      told: { PUBLIC: nothing, ANALYST: nothing, OWNER: nothing },
    };
  });
  return { versions, isPartial: lacking(parts) > 0 };
}

const nothing = { availability: 'WITHHELD' } as const;

export const daysOf = (all: readonly KnownCounts[]): string[] =>
  [...new Set(all.flatMap(({ versions }) => versions.map(({ publishedOn }) => publishedOn)))].sort();
