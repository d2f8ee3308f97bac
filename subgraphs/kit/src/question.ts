import type { AgencyContext } from './context.js';
import type { PublishedMeasure } from './dataset.js';
import type { Audience } from './disclosure/release-rule.js';
import type { Period } from './period.js';
import { type AreaEntry, canonicalCode } from './register.js';

/** Which cell of a measure is asked for, and as known when: on a day (null: today), or in a release. */
export interface Question {
  readonly measure: PublishedMeasure;
  readonly area: AreaEntry;
  readonly period: Period | 'latest';
  readonly asOf: string | null;
  readonly release: string | null;
}

/** The series that the answer stands in, as the loaders look it up. */
export const seriesOf = (
  { today }: AgencyContext,
  { measure, area, asOf, release }: Omit<Question, 'period'>,
  audience: Audience,
) => ({
  measure: measure.id,
  area: canonicalCode(area),
  audience,
  asOf: release === null ? (asOf ?? today) : null,
  release,
});
