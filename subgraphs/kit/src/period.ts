import { publicError } from './errors.js';
import { onceForText } from './once.js';

export const periodKinds = [
  'DAY',
  'MONTH',
  'QUARTER',
  'HALF_YEAR',
  'FINANCIAL_YEAR',
  'CALENDAR_YEAR',
  'ACADEMIC_YEAR',
  'RANGE',
] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A span of days, both ends included, Europe/London. `code` is how people write it and how it is stored. */
export interface Period {
  readonly code: string;
  readonly kind: PeriodKind;
  readonly start: string;
  readonly end: string;
}

const forms: readonly [RegExp, (groups: string[]) => Period | null][] = [
  [/^([12]\d{3})-(\d{2})-(\d{2})$/, ([, y, m, d]) => day(`${y}-${m}-${d}`)],
  [/^([12]\d{3})-(\d{2})$/, ([, y, m]) => months('MONTH', `${y}-${m}`, +y!, +m!, 1)],
  [
    /^([12]\d{3})\/(\d{2}) Q([1-4])$/,
    ([code, y, z, q]) => ofYear(y!, z!, months('QUARTER', code!, +y!, 1 + 3 * +q!, 3)),
  ],
  [
    /^([12]\d{3})\/(\d{2}) H([12])$/,
    ([code, y, z, h]) => ofYear(y!, z!, months('HALF_YEAR', code!, +y!, 6 * +h! - 2, 6)),
  ],
  [/^([12]\d{3})\/(\d{2}) academic$/, ([code, y, z]) => ofYear(y!, z!, months('ACADEMIC_YEAR', code!, +y!, 9, 12))],
  [/^([12]\d{3})\/(\d{2})$/, ([code, y, z]) => ofYear(y!, z!, months('FINANCIAL_YEAR', code!, +y!, 4, 12))],
  [/^([12]\d{3})$/, ([code, y]) => months('CALENDAR_YEAR', code!, +y!, 1, 12)],
  [/^(\d{4}-\d{2}(?:-\d{2})?)\.\.(\d{4}-\d{2}(?:-\d{2})?)$/, ([code, from, to]) => range(code!, from!, to!)],
];

export const periodForms =
  '2009-09, 2009/10 Q2, 2009/10 H1, 2009/10 (financial year), 2009 (calendar year), 2009/10 academic, 2009-09-30 (a day), 2008-10..2009-09';

/** Reads a period as people write it; null for anything else. One text is one object. */
export const readPeriod: (text: string) => Period | null = onceForText((text) => {
  for (const [form, read] of forms) {
    const groups = form.exec(text);
    if (groups) return read([...groups]);
  }
  return null;
});

/** The same for input: what is no period is the caller's error. */
export function parsePeriod(text: unknown): Period {
  const period = typeof text === 'string' ? readPeriod(text) : null;
  if (period) return period;
  throw publicError(
    'BAD_USER_INPUT',
    `A period is written as one of: ${periodForms}; got ${JSON.stringify(text)?.slice(0, 80)}.`,
  );
}

const iso = (year: number, month: number, dayOfMonth: number): string =>
  new Date(Date.UTC(year, month - 1, dayOfMonth)).toISOString().slice(0, 10);

function months(kind: PeriodKind, code: string, year: number, month: number, count: number): Period | null {
  if (kind === 'MONTH' && (month < 1 || month > 12)) return null;
  return { code, kind, start: iso(year, month, 1), end: iso(year, month + count, 0) };
}

/** "2009/10" names a year only when its second half is the next year. */
const ofYear = (year: string, next: string, period: Period | null): Period | null =>
  (+year + 1) % 100 === +next ? period : null;

function day(text: string): Period | null {
  const [year, month, dayOfMonth] = text.split('-').map(Number) as [number, number, number];
  return iso(year, month, dayOfMonth) === text ? { code: text, kind: 'DAY', start: text, end: text } : null;
}

function range(code: string, from: string, to: string): Period | null {
  const first = readPeriod(from);
  const last = readPeriod(to);
  if (!first || !last || first.kind !== last.kind || first.start > last.start) return null;
  return { code, kind: 'RANGE', start: first.start, end: last.end };
}
