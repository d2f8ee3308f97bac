const order = new Intl.Collator('en', { numeric: true });

/** 1.8, then 1.8a, then 1.10: as a plan counts, not as text is sorted. */
export const byReference = (one: { readonly ref: string }, other: { readonly ref: string }): number =>
  order.compare(one.ref, other.ref);

/** The reference with which the id of a line, or of what was returned about it, ends. */
export const referenceIn = (id: string): string => id.slice(id.lastIndexOf('/') + 1);
