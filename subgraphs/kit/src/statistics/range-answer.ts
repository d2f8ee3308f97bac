import { type Gap, gapWithoutRow } from '../availability.js';
import type { AgencyContext } from '../context.js';
import { type Audience, releaseRules } from '../disclosure/release-rule.js';
import { periodLabel } from '../period-arithmetic.js';
import type { Period } from '../period.js';
import { dayOf, type Question, keyWithin } from '../question.js';
import { rowNote } from '../row-note.js';
import type { ReleasedRow } from '../store/released-value.loader.js';
import { type RangeSum, sumOfRange } from './range-sum.js';

/** A range that was asked for, and the measure's own periods that fill it. */
export interface AskedRange {
  readonly question: Question;
  readonly told: Audience;
  readonly parts: readonly Period[];
}

export type RowOrGap = { readonly row: ReleasedRow; readonly gap: null } | { readonly row: null; readonly gap: Gap };

/** Sums of released values, all parts of all ranges read together; or which part is missing, and why. */
export async function rangeAnswers(context: AgencyContext, asked: readonly AskedRange[]): Promise<RowOrGap[]> {
  if (asked.length === 0) return [];
  const rows = await context.loaders.series.load(
    asked.map(({ question, told, parts }) =>
      keyWithin(context, question, told, { start: parts[0]!.start, end: parts.at(-1)!.end }),
    ),
  );
  return asked.map((one, place) => {
    const { question, parts } = one;
    const sum = sumOfRange(question.measure, question.period as Period, parts, rows[place]!);
    return 'missing' in sum ? { row: null, gap: gapOf(context, one, sum) } : { row: sum.row, gap: null };
  });
}

function gapOf(
  context: AgencyContext,
  { question, told, parts }: AskedRange,
  { missing, missingParts, row }: Extract<RangeSum, { missing: Period }>,
): Gap {
  const { measure, area } = question;
  const label = periodLabel(missing);
  const which =
    missingParts === 1 ? `${label} is missing` : `${missingParts} of ${parts.length} parts are missing, first ${label}`;
  if (row === null) {
    const gap = gapWithoutRow(measure, area, missing, dayOf(context, question), context.registers);
    return { ...gap, note: `${which}: ${gap.note}` };
  }
  if (row.availability === 'AVAILABLE')
    return {
      availability: 'NOT_APPLICABLE',
      note: `Cannot be added up: ${label} is published without its count.`,
      nearestArea: null,
    };
  const note = rowNote(measure, row, releaseRules[measure.disclosure][told]);
  return { availability: row.availability, note: `${which}: ${note}`, nearestArea: null };
}
