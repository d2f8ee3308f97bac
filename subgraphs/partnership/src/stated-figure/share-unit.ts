/** The unit by which a share is told: what is said of how many is asked of figures in it alone. */
export const shareUnit = 'per cent';

const spellings = /^\s*(%|pct\.?|per[\s-]*cent(age)?)\s*$/i;

/** Another spelling would pass as the unit of something that is no share. */
export const isMisspelledShare = (unit: string): boolean => unit !== shareUnit && spellings.test(unit);

/** Per cent, or a rate: crimes per 1,000 households. */
export const isOfMany = (unit: string | null): boolean => unit !== null && /\bper\b/i.test(unit);
