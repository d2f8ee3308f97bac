import { periodsBetween } from '../../subgraphs/kit/src/period-arithmetic.js';
import { readPeriod } from '../../subgraphs/kit/src/period.js';
import { type Answer, cellOf, fields, type Told } from './ask-every-way.js';

/** What is worked out on an observation: it may rest on what this caller is told of each cell, and on nothing else. */
export const derivedFields = `change { absolute percent interval { lower } }
  rollingTwelveMonths { ${fields} } yearToDate { ${fields} } nearestAvailable { ${fields} }
  comparison(group: "kent-districts") { rank of ties missing overlapping }`;

export interface Derived extends Answer {
  readonly change: { absolute: number; percent: number | null; interval: { lower: number } | null } | null;
  readonly rollingTwelveMonths: Answer | null;
  readonly yearToDate: Answer | null;
  readonly nearestAvailable: Answer | null;
  readonly comparison: {
    readonly rank: number | null;
    readonly of: number;
    readonly ties: number | null;
    readonly missing: readonly string[];
    readonly overlapping: readonly string[] | null;
  };
}

export const derivedOf = (answer: Derived) => ({
  absolute: tidy(answer.change?.absolute),
  percent: tidy(answer.change?.percent),
  rollingTwelveMonths: tidy(answer.rollingTwelveMonths?.value),
  yearToDate: tidy(answer.yearToDate?.value),
  nearestAvailable: answer.nearestAvailable?.value ?? null,
  rank: answer.comparison.rank,
  of: answer.comparison.of,
  ties: answer.comparison.ties,
  missing: answer.comparison.missing,
});

/** The last digits depend on the order in which numbers are added. */
const tidy = (value: number | null | undefined): number | null =>
  value ? Number(value.toPrecision(8)) : (value ?? null);

export const byCell = (told: readonly Told[]): ReadonlyMap<string, Answer> =>
  new Map(told.map(({ cell, release, answer }) => [`${cell}@${release}`, answer]));

/** The same, worked out by hand from what was told of the cells as known in the same release. */
export function expectedFrom(
  told: ReadonlyMap<string, Answer>,
  { cell, release }: Told,
  group: readonly string[],
): ReturnType<typeof derivedOf> {
  const valueOf = (key: string): Answer | undefined => told.get(`${key}@${release}`);
  const [measure, area, code] = cell.split('|') as [string, string, string];
  const period = readPeriod(code)!;
  const at = (periodCode: string, where = area): number | null =>
    valueOf(cellOf(measure, where, periodCode))?.value ?? null;
  const now = at(code);
  const year = Number(period.start.slice(0, 4));
  const before = code
    .replace(/^\d{4}/, (text) => String(Number(text) - 1))
    .replace(/\/\d{2}/, (text) => `/${String(Number(text.slice(1)) - 1).padStart(2, '0')}`);
  const then = at(before);
  const base = valueOf(cellOf(measure, area, before))?.numerator ?? null;

  const sumFrom = (start: string): number | null => {
    const periods = periodsBetween(measure.endsWith('-by-month') ? 'MONTH' : 'QUARTER', start, period.end);
    if (periods[0]?.start !== start || periods.at(-1)!.end !== period.end) return null;
    const parts = periods.map((one) => at(one.code));
    if (parts.includes(null)) return null;
    // Of a rate, whose homes are as many in every quarter, the counts add up and so do the rates.
    return tidy(parts.reduce((sum, part) => sum! + part!, 0));
  };
  const startOfYear = Number(period.start.slice(5, 7)) >= 4 ? year : year - 1;
  const values = group.map((one) => at(code, one));
  const isInGroup = group.includes(area);
  const ranked = values.filter((value) => value !== null);
  return {
    absolute: now === null || then === null ? null : tidy(now - then),
    percent: now === null || then === null || base === null || base < 20 ? null : tidy(((now - then) / then) * 100),
    rollingTwelveMonths: sumFrom(dayAfterYearBefore(period.end)),
    yearToDate: sumFrom(`${startOfYear}-04-01`),
    nearestAvailable: null,
    rank: isInGroup && now !== null ? 1 + ranked.filter((value) => value < now).length : null,
    of: ranked.length,
    ties: isInGroup && now !== null ? ranked.filter((value) => value === now).length : null,
    missing: group.filter((_, place) => values[place] === null),
  };
}

/** 2009-09-30 gives 2008-10-01. */
function dayAfterYearBefore(end: string): string {
  const [year, month] = end.split('-').map(Number) as [number, number];
  return month === 12 ? `${year}-01-01` : `${year - 1}-${String(month + 1).padStart(2, '0')}-01`;
}
