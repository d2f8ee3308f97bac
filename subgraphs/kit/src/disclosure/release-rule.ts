import type { DisclosureClass } from '../contract/enums.js';

/** For whom a value is released: everybody, analysts and managers of the partnership, or the agency that owns it. */
export const audiences = ['PUBLIC', 'ANALYST', 'OWNER'] as const;
export type Audience = (typeof audiences)[number];

/** Counts from 1 to `withheldUpTo` are withheld, larger ones rounded to the nearest `roundTo`. Zero stays zero. */
export interface ReleaseRule {
  readonly withheldUpTo: number;
  readonly roundTo: number;
}

const exact: ReleaseRule = { withheldUpTo: 0, roundTo: 1 };
const upToSeven: ReleaseRule = { withheldUpTo: 7, roundTo: 5 };
const upToNine: ReleaseRule = { withheldUpTo: 9, roundTo: 5 };

/** How much of a count each audience may know: the rest of this folder keeps it so when counts are added up. */
export const releaseRules: Readonly<Record<DisclosureClass, Readonly<Record<Audience, ReleaseRule>>>> = {
  OPEN: { PUBLIC: exact, ANALYST: exact, OWNER: exact },
  RESTRICTED: { PUBLIC: upToSeven, ANALYST: exact, OWNER: exact },
  SENSITIVE: { PUBLIC: upToNine, ANALYST: upToNine, OWNER: exact },
};

/** What an audience is told of a count. A count that the audit withholds is SUPPRESSED as a small one is: they look alike. */
export type Told =
  | { readonly availability: 'AVAILABLE'; readonly count: number; readonly roundedTo: number | null }
  | { readonly availability: 'SUPPRESSED' | 'WITHHELD' };

/** What each audience is told of one cell. */
export type ToldToEach = Record<Audience, Told>;

/** What is told of a count that stands alone; where it stands in a sum, the audit may withhold it too. */
export function release(count: number, { withheldUpTo, roundTo }: ReleaseRule): Told {
  if (count > 0 && count <= withheldUpTo) return { availability: 'SUPPRESSED' };
  if (roundTo === 1) return { availability: 'AVAILABLE', count, roundedTo: null };
  return {
    availability: 'AVAILABLE',
    count: Math.round(count / roundTo) * roundTo,
    roundedTo: count === 0 ? null : roundTo,
  };
}

export const isExact = (rule: ReleaseRule): boolean => rule === exact;

/** The rule in words, for provenance. */
export const ruleInWords = ({ withheldUpTo, roundTo }: ReleaseRule): string =>
  withheldUpTo === 0
    ? 'Counts as published.'
    : `Counts of 1 to ${withheldUpTo} are withheld; larger counts are rounded to the nearest ${roundTo}.`;
