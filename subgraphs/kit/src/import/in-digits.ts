const digits = new Intl.NumberFormat('en');

/** A number as people read it: 2,000,000. */
export const inDigits = (count: number): string => digits.format(count);
