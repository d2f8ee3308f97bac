import { canHaveRows, type Gap, gapBeforeAsking, gapWithoutRow } from './availability.js';
import { audienceOf } from './caller.js';
import type { AgencyContext } from './context.js';
import type { Availability, ObservationStatus, Qualifier } from './contract/enums.js';
import type { PeriodValue, Provenance } from './contract/value-types.js';
import type { PublishedMeasure } from './dataset.js';
import { writeObservationId } from './observation-id.js';
import { periodsBetween, periodValue } from './period-arithmetic.js';
import { type Period, readPeriod } from './period.js';
import { type AreaEntry, canonicalCode } from './register.js';
import { type Audience, isExact, type ReleaseRule, releaseRules, ruleInWords } from './disclosure/release-rule.js';
import type { ReleasedRow } from './store/released-value.loader.js';

/** Which cell of a measure is asked for, and as known when: on a day (null: today), or in a release. */
export interface Question {
  readonly measure: PublishedMeasure;
  readonly area: AreaEntry;
  readonly period: Period | 'latest';
  readonly asOf: string | null;
  readonly release: string | null;
}

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
  readonly confidenceInterval: null;
  readonly sampleSize: number | null;
  readonly status: ObservationStatus | null;
  readonly seriesBreak: null;
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
    const settled = gapBeforeAsking(measure, area, period, question.asOf ?? context.today, registers);
    return { question, told, settled };
  });
  const open = prepared.filter(({ settled }) => settled === null);
  const rows = await cellsOf(context, open);
  let next = 0;
  return prepared.map(({ question, told, settled }, place) => {
    const row = settled ? null : (rows[next++]![0] ?? null);
    return answer(context, question, told, row, settled ?? (row ? null : gapOf(context, question)), ids[place]);
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
        asked.map(({ question, told }) => ({
          ...seriesOf(context, question, told),
          period: question.period === 'latest' ? null : question.period.code,
        })),
      );

const gapOf = ({ today, registers }: AgencyContext, { measure, area, period, asOf }: Question): Gap =>
  gapWithoutRow(measure, area, period, asOf ?? today, registers);

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
  const key = { ...seriesOf(context, asked, told), start, end };
  const [rows] = canHaveRows(measure, area, context.registers) ? await context.loaders.series.load([key]) : [[]];
  const found = new Map(rows!.map((row) => [row.period, row]));
  const calendar = periodsBetween(measure.periodKind, start, end);
  const periods = calendar.length > 0 ? calendar : rows!.map((row) => readPeriod(row.period)!);
  // Ranges and days follow no calendar, so none of them can be missing: an empty series says why it is empty.
  if (periods.length === 0) return [await observe(context, { ...asked, period: 'latest' })].filter(({ row }) => !row);
  const asOf = question.asOf ?? context.today;
  return periods.map((period) => {
    const row = found.get(period.code) ?? null;
    const reason =
      row === null
        ? (gapBeforeAsking(measure, area, period, asOf, context.registers) ??
          gapWithoutRow(measure, area, period, asOf, context.registers))
        : null;
    return answer(context, { ...asked, period }, told, row, reason);
  });
}

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
    unit: measure.unit,
    per: measure.per,
    qualifier: row?.value == null ? null : row.qualifier,
    roundedTo: row?.roundedTo ?? null,
    availability: gap?.availability ?? row!.availability,
    availabilityNote: gap?.note ?? rowNote(row!, rule),
    confidenceInterval: null,
    sampleSize: isToldExactly(row, rule) ? row!.sampleSize : null,
    status: row?.release.status ?? null,
    seriesBreak: null,
    provenance: provenance(context, measure, row, rule),
  };
}

/** A day that the caller named stays in the id; else the release that answered, so that the id keeps its meaning. */
const asKnown = ({ today }: AgencyContext, { asOf, release }: Question, row: ReleasedRow | null) =>
  asOf !== null ? { day: asOf } : release !== null ? { release } : row ? { release: row.release.id } : { day: today };

function rowNote({ availability }: ReleasedRow, rule: ReleaseRule): string | null {
  if (availability === 'AVAILABLE') return null;
  if (availability === 'SUPPRESSED') return `A small number. ${ruleInWords(rule)}`;
  if (availability === 'WITHHELD') return 'There is a figure, which is not released to this caller.';
  return 'The source was to give the figure, and does not.';
}

function provenance(
  { registers }: AgencyContext,
  { dataset, organization }: PublishedMeasure,
  row: ReleasedRow | null,
  rule: ReleaseRule,
): Provenance {
  const publisher = dataset.publisher ?? organization;
  return {
    dataset: row?.release.title ?? dataset.title,
    publisher: registers.organisations.get(publisher)?.name ?? publisher,
    url: dataset.url,
    licence: dataset.licence,
    release: row?.release.id ?? null,
    publishedOn: row?.release.publishedOn ?? null,
    extractedOn: row?.release.extractedOn ?? null,
    coverage: dataset.coverage,
    suppressionRule: ruleInWords(rule),
    sourceLine: isToldExactly(row, rule) ? row!.sourceLine : null,
    checksum: row?.availability === 'AVAILABLE' && isOpenData(dataset) ? row.release.checksum : null,
  };
}

/** What stands beside a count that was withheld or rounded (its line, its sample) narrows it down. */
const isToldExactly = (row: ReleasedRow | null, rule: ReleaseRule): boolean =>
  row?.availability === 'AVAILABLE' && isExact(rule);

/** A checksum proves a guess: whoever is not told every count of a file could try all small numbers against it. */
const isOpenData = ({ measures }: PublishedMeasure['dataset']): boolean =>
  measures.every(({ disclosure }) => disclosure === 'OPEN');
