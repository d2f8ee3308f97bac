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

/** The one place where disclosure is decided. */
export const releaseRules: Readonly<Record<DisclosureClass, Readonly<Record<Audience, ReleaseRule>>>> = {
  OPEN: { PUBLIC: exact, ANALYST: exact, OWNER: exact },
  RESTRICTED: { PUBLIC: upToSeven, ANALYST: exact, OWNER: exact },
  SENSITIVE: { PUBLIC: upToNine, ANALYST: upToNine, OWNER: exact },
};

export interface ReleasedCount {
  readonly count: number | null;
  readonly availability: 'AVAILABLE' | 'SUPPRESSED' | 'WITHHELD';
  readonly roundedTo: number | null;
}

export function release(count: number, { withheldUpTo, roundTo }: ReleaseRule): ReleasedCount {
  if (count > 0 && count <= withheldUpTo) return { count: null, availability: 'SUPPRESSED', roundedTo: null };
  if (roundTo === 1) return { count, availability: 'AVAILABLE', roundedTo: null };
  return {
    count: Math.round(count / roundTo) * roundTo,
    availability: 'AVAILABLE',
    roundedTo: count === 0 ? null : roundTo,
  };
}

export const withheld: ReleasedCount = { count: null, availability: 'WITHHELD', roundedTo: null };

export const isExact = (rule: ReleaseRule): boolean => rule === exact;

/** The rule in words, for provenance. */
export const ruleInWords = ({ withheldUpTo, roundTo }: ReleaseRule): string =>
  withheldUpTo === 0
    ? 'Counts as published.'
    : `Counts of 1 to ${withheldUpTo} are withheld; larger counts are rounded to the nearest ${roundTo}.`;
