import { canHaveRows, gapBeforeAsking, gapWithoutRow } from './availability.js';
import { audienceOf } from './caller.js';
import type { AgencyContext } from './context.js';
import type { PublishedMeasure } from './dataset.js';
import { answer, type ObservationAnswer } from './observation.js';
import { dayAfter, dayBefore, periodHolding } from './period-arithmetic.js';
import { type Period, type PeriodKind, readPeriod } from './period.js';
import { dayOf, keyWithin } from './question.js';
import type { AreaEntry } from './register.js';
import type { ReleasedRow } from './store/released-value.loader.js';

/** A place in the list of a dataset's figures: a measure, and its period; null where one entry says why there is none. */
export interface Place {
  readonly measure: string;
  readonly period: Period | null;
}

export interface PageQuestion {
  /** In the order of their ids, which no new measure changes. */
  readonly measures: readonly PublishedMeasure[];
  readonly area: AreaEntry;
  readonly from: Period | null;
  readonly to: Period | null;
  readonly asOf: string | null;
  readonly after: Place | null;
  readonly most: number;
}

/**
 * The figures of an area, measure by measure, oldest first. Between `from` (else the oldest that is published) and `to` (else the
 * newest) a period without a figure stands there with its reason, and so does, once, a measure that has none there at all.
 */
export async function observePage(context: AgencyContext, question: PageQuestion): Promise<ObservationAnswer[]> {
  const { area, after, from, to, asOf, most } = question;
  const asked = question.measures
    .filter(({ id }) => !after || id > after.measure || (id === after.measure && after.period !== null))
    .map((measure) => ({
      measure,
      told: audienceOf(context.caller, measure, area.code, context.registers),
      after: measure.id === after?.measure ? after.period : null,
      isPublished: canHaveRows(measure, area, context.registers),
    }));
  const keys = asked
    .filter(({ isPublished }) => isPublished)
    .map(({ measure, told, after }) =>
      keyWithin(context, { measure, area, asOf, release: null }, told, {
        start: from?.start ?? '-infinity',
        end: to?.end ?? 'infinity',
        after,
        most,
      }),
    );
  const found = keys.length > 0 ? await context.loaders.pages.load(keys) : [];
  const answers: ObservationAnswer[] = [];
  let next = 0;
  for (const { measure, told, after, isPublished } of asked) {
    const places = isPublished ? placesOf(measure.periodKind, found[next++]!, from, to, after) : after ? [] : [nowhere];
    for (const { period, row } of places) {
      if (answers.length === most) return answers;
      const cell = [measure, area, period ?? 'latest', dayOf(context, question), context.registers] as const;
      const gap = row ? null : (gapBeforeAsking(...cell) ?? gapWithoutRow(...cell));
      answers.push(answer(context, { measure, area, period: cell[2], asOf, release: null }, told, row, gap));
    }
  }
  return answers;
}

interface Filled {
  readonly period: Period | null;
  readonly row: ReleasedRow | null;
}

const nowhere: Filled = { period: null, row: null };

/** What was found of a measure, with the gaps between. What lies behind the last row is never reached where more follow. */
function* placesOf(
  kind: PeriodKind,
  rows: readonly ReleasedRow[],
  from: Period | null,
  to: Period | null,
  after: Period | null,
): Generator<Filled> {
  const periods = rows.map((row) => readPeriod(row.period)!);
  if (rows.length === 0 && !from && !to && !after) yield nowhere;
  if (kind === 'DAY' || kind === 'RANGE') {
    yield* rows.map((row, at) => ({ period: periods[at]!, row }));
    return;
  }
  if (rows.length === 0 && !after && !(from && to)) {
    const missing = from ? firstFrom(kind, from.start) : to && lastUpTo(kind, to.end);
    if (missing) yield { period: missing, row: null };
    return;
  }
  const bounds = [from?.start, after && dayAfter(after.end)].filter((day) => typeof day === 'string');
  const start = bounds.sort().at(-1) ?? periods[0]?.start;
  const end = to?.end ?? periods.at(-1)?.end;
  if (!start || !end) return;
  const found = new Map(rows.map((row) => [row.period, row]));
  for (const period of calendar(kind, start, end)) yield { period, row: found.get(period.code) ?? null };
}

const firstFrom = (kind: PeriodKind, start: string): Period | null =>
  calendar(kind, start, '9999-12-31').next().value ?? null;

function lastUpTo(kind: PeriodKind, end: string): Period | null {
  const holding = periodHolding(kind, end);
  return holding && holding.end > end ? periodHolding(kind, dayBefore(holding.start)) : holding;
}

/** All periods of a kind that lie wholly between two days; made one by one, because few of a thousand years are asked for. */
function* calendar(kind: PeriodKind, start: string, end: string): Generator<Period, undefined> {
  let period = periodHolding(kind, start);
  for (; period && period.end <= end; period = periodHolding(kind, dayAfter(period.end)))
    if (period.start >= start) yield period;
}
