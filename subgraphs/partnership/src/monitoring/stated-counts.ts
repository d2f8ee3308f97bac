import type { Rag } from '../plan-line/plan-line.entity.js';

/** How many lines a source counts in each rating, as it prints them. */
export interface StatedCounts {
  readonly line: number;
  readonly quote: string;
  readonly total: number;
  readonly counts: readonly { readonly rag: Rag; readonly count: number; readonly percent: number | null }[];
}
