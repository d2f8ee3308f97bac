import type { PublishedMeasure } from '../dataset.js';
import type { Period } from '../period.js';
import type { Audience } from './release-rule.js';

/** What an audience is told of a count. A total that the audit withholds is SUPPRESSED as a small number is: they look alike. */
export type Told =
  | { readonly availability: 'AVAILABLE'; readonly count: number; readonly roundedTo: number | null }
  | { readonly availability: 'SUPPRESSED' | 'WITHHELD' };

/** Where a count stands, or could stand, on the publication list. */
export interface Place {
  readonly measure: PublishedMeasure;
  readonly area: string;
  readonly areaType: string;
  readonly period: Period;
}

/** A count of one release, and what each audience is told of it. */
export interface AuditedCell extends Place {
  readonly count: number;
  readonly publishedOn: string;
  /** Only what a new release tells can still be changed. */
  readonly isNew: boolean;
  readonly told: Record<Audience, Told>;
}

export const keyOf = ({ measure, area, period }: Place): string => `${measure.id}|${area}|${period.code}`;
