import { canHaveRows, type Gap, gapBeforeAsking, gapWithoutRow } from './availability.js';
import { audienceOf } from './caller.js';
import type { AgencyContext } from './context.js';
import type { Availability, ObservationStatus, Qualifier } from './contract/enums.js';
import type { ConfidenceInterval, PeriodValue, Provenance } from './contract/value-types.js';
import { writeObservationId } from './observation-id.js';
import { periodHolding, periodsBetween, periodValue } from './period-arithmetic.js';
import { type Period, readPeriod } from './period.js';
import { isToldExactly, provenance } from './provenance.js';
import { dayOf, keyWithin, type Question } from './question.js';
import { type Audience, releaseRules } from './disclosure/release-rule.js';
import { confidenceInterval, type ExactFigure } from './statistics/confidence-interval.js';
import { partsOfRange, unitOf } from './statistics/range-sum.js';
import { rangeAnswers } from './statistics/range-answer.js';
import { seriesBreakOf } from './statistics/series-break.js';
import type { ReleasedRow } from './store/released-value.loader.js';
import { rowNote, sampleToldTo } from './row-note.js';

/** An observation as resolvers see it; the contract's remaining fields are resolved from `question`. */
export interface ObservationAnswer {
  readonly __typename: string;
  readonly id: string;
  readonly question: Question;
  readonly row: ReleasedRow | null;
  readonly nearestArea: string | null;
  readonly answeredPeriod: Period | null;
  readonly period: PeriodValue | null;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly unit: string;
  readonly per: number | null;
  readonly qualifier: Qualifier | null;
  readonly roundedTo: number | null;
  readonly availability: Availability;
  readonly availabilityNote: string | null;
  /** Whether value, numerator and denominator are told as they are: nothing else is put into a formula. */
  readonly isExact: boolean;
  readonly confidenceInterval: ConfidenceInterval | null;
  readonly sampleSize: number | null;
  readonly status: ObservationStatus | null;
  readonly seriesBreak: string | null;
  readonly provenance: Provenance;
}

/**
 * Answers each question from the released values, or from the catalogue where that settles it. An observation that another
 * subgraph points at keeps the id by which it was pointed at.
 */
export async function observeAll(
  context: AgencyContext,
  questions: readonly Question[],
  ids: readonly string[] = [],
): Promise<ObservationAnswer[]> {
  const { caller, registers } = context;
  const prepared = questions.map((question) => {
    const { measure, area, period } = question;
    const told = audienceOf(caller, measure, area.code, registers);
    const settled = gapBeforeAsking(measure, area, period, dayOf(context, question), registers);
    const parts = settled ? null : partsOfRange(measure, period);
    return { question, told, settled, parts };
  });
  const [rows, sums] = await Promise.all([
    cellsOf(
      context,
      prepared.filter(({ settled, parts }) => !settled && !parts),
    ),
    rangeAnswers(
      context,
      prepared.flatMap(({ question, told, parts }) => (parts ? [{ question, told, parts }] : [])),
    ),
  ]);
  let nextRow = 0;
  let nextSum = 0;
  return prepared.map(({ question, told, settled, parts }, place) => {
    if (settled) return answer(context, question, told, null, settled, ids[place]);
    const row = parts ? null : (rows[nextRow++]![0] ?? null);
    const found = parts ? sums[nextSum++]! : { row, gap: row ? null : gapOf(context, question) };
    return answer(context, question, told, found.row, found.gap, ids[place]);
  });
}

export const observe = async (context: AgencyContext, question: Question): Promise<ObservationAnswer> =>
  (await observeAll(context, [question]))[0]!;

const cellsOf = async (
  context: AgencyContext,
  asked: readonly { readonly question: Question; readonly told: Audience }[],
): Promise<ReleasedRow[][]> =>
  asked.length === 0
    ? []
    : context.loaders.cells.load(
        asked.map(({ question, told }) =>
          keyWithin(context, question, told, { period: question.period === 'latest' ? null : question.period.code }),
        ),
      );

const gapOf = (context: AgencyContext, question: Question): Gap =>
  gapWithoutRow(question.measure, question.area, question.period, dayOf(context, question), context.registers);

/** All periods of a measure between two days, oldest first: a missing one stands there with its reason. */
export async function observeSeries(
  context: AgencyContext,
  question: Omit<Question, 'period' | 'release'>,
  start: string,
  end: string,
): Promise<ObservationAnswer[]> {
  const { measure, area } = question;
  const asked = { ...question, release: null };
  const told = audienceOf(context.caller, measure, area.code, context.registers);
  const key = keyWithin(context, asked, told, { start, end });
  const [rows] = canHaveRows(measure, area, context.registers) ? await context.loaders.series.load([key]) : [[]];
  const found = new Map(rows!.map((row) => [row.period, row]));
  const calendar = periodsBetween(measure.periodKind, start, end);
  const periods = calendar.length > 0 ? calendar : rows!.map((row) => readPeriod(row.period)!);
  if (periods.length === 0) {
    const latest = await observe(context, { ...asked, period: 'latest' });
    if (!latest.row) return [latest];
    // Ranges and days follow no calendar, so none of them can be missing. Else the span is shorter than any period.
    const isTooShort = periodHolding(measure.periodKind, start) !== null;
    return isTooShort ? [await observe(context, { ...asked, period: readPeriod(`${start}..${end}`)! })] : [];
  }
  const asOf = dayOf(context, question);
  return periods.map((period) => {
    const row = found.get(period.code) ?? null;
    const reason =
      row === null
        ? (gapBeforeAsking(measure, area, period, asOf, context.registers) ??
          gapWithoutRow(measure, area, period, asOf, context.registers))
        : null;
    return answer(context, { measure, area, period, asOf: question.asOf, release: null }, told, row, reason);
  });
}

export function answer(
  context: AgencyContext,
  question: Question,
  told: Audience,
  row: ReleasedRow | null,
  gap: Gap | null,
  id?: string,
): ObservationAnswer {
  const { measure, area } = question;
  const rule = releaseRules[measure.disclosure][told];
  const answeredPeriod = row ? readPeriod(row.period) : question.period === 'latest' ? null : question.period;
  const isExact = isToldExactly(row, rule) && row!.qualifier === 'EXACT' && row!.roundedTo === null;
  return {
    __typename: context.types.observation,
    id:
      id ??
      writeObservationId({
        measure: measure.id,
        area: area.code,
        period: answeredPeriod ?? 'latest',
        asKnown: asKnown(context, question, row),
      }),
    question,
    row,
    nearestArea: gap?.nearestArea ?? null,
    answeredPeriod,
    period: answeredPeriod && periodValue(answeredPeriod),
    value: row?.value ?? null,
    numerator: row?.numerator ?? null,
    denominator: row?.denominator ?? null,
    unit: unitOf(measure, answeredPeriod),
    per: measure.per,
    qualifier: row?.value == null ? null : row.qualifier,
    roundedTo: row?.roundedTo ?? null,
    availability: gap?.availability ?? row!.availability,
    availabilityNote: gap?.note ?? rowNote(measure, row!, rule),
    isExact,
    confidenceInterval: isExact ? confidenceInterval(measure, row as ExactFigure) : null,
    sampleSize: sampleToldTo(measure, row, rule),
    status: row?.release.status ?? null,
    seriesBreak: answeredPeriod && seriesBreakOf(measure, answeredPeriod),
    provenance: provenance(context, measure, area, row, rule),
  };
}

/**
 * The day on which what an observation is held against has to be known: the day that the caller named, or the one of the release
 * that the caller named; null for today.
 */
export const knownOn = ({ question: { asOf, release }, row }: ObservationAnswer): string | null =>
  asOf ?? (release === null ? null : (row?.release.publishedOn ?? null));

/**
 * A day that the caller named stays in the id; else the release that answered, so that the id keeps its meaning. A sum over
 * several releases is what was known on a day.
 */
function asKnown(context: AgencyContext, question: Question, row: ReleasedRow | null) {
  const answered = question.release ?? row?.release.id ?? null;
  return question.asOf !== null || answered === null ? { day: dayOf(context, question) } : { release: answered };
}
