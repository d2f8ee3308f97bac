import type { PublishedMeasure } from '../dataset.js';
import type { Period } from '../period.js';
import type { ToldToEach } from './release-rule.js';

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
  readonly told: ToldToEach;
  /** That no release gives it: it is known to be the sum of counts that are given. */
  readonly isImplied: boolean;
}

export const keyOf = ({ measure, area, period }: Place): string => `${measure.id}|${area}|${period.code}`;
