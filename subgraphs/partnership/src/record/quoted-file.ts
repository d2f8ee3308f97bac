import { readPeriod, type Registers } from '@safer-graph/kit';
import { z } from 'zod';
import { quoteFaults, standsOn } from '../minutes-import/quote.js';
import { DatePrecision } from './dated-record.js';

/** What the entries of reviewed files have in common, and what can be wrong with it. */
export const quoted = {
  line: z.int().positive(),
  quote: z.string().min(1),
};

export const entryId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters, digits and hyphens are expected');

export const dated = {
  /** As the minutes print it on the line of the quote. */
  printed: z.string().min(1).nullable().default(null),
  precision: z.enum(DatePrecision).default('NONE'),
  /** 2010-01-17, or 2010-01. */
  period: z.string().nullable().default(null),
  dateNote: z.string().min(1).nullable().default(null),
};

export interface Quoted {
  readonly line: number;
  readonly quote: string;
}

export interface Dated extends Quoted {
  readonly printed: string | null;
  readonly precision: keyof typeof DatePrecision;
  readonly period: string | null;
}

export const repeatedFaults = (ids: readonly string[]): string[] =>
  [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `${id}: is given twice`);

export const quoteFaultsOf = (lines: readonly string[], entry: string, { line, quote }: Quoted): string[] =>
  quoteFaults(lines, entry, line, quote);

export function dateFaults(lines: readonly string[], entry: string, dated: Dated): string[] {
  const { line, printed, precision, period } = dated;
  const kind = period === null ? null : (readPeriod(period)?.kind ?? 'no period');
  const wanted = precision === 'NONE' ? null : precision === 'MONTH' ? 'MONTH' : 'DAY';
  return [
    ...(kind === wanted
      ? []
      : [`${entry}: ${precision} wants ${wanted ?? 'no period'}; got ${JSON.stringify(period)}`]),
    ...(printed === null || standsOn(lines, line, printed)
      ? []
      : [`${entry}: ${JSON.stringify(printed)} does not stand on line ${line}`]),
    ...(printed === null && precision !== 'NONE' ? [`${entry}: a ${precision} was expected as it is printed`] : []),
  ];
}

export const organizationFaults = (
  { organisations }: Registers,
  entry: string,
  ids: readonly (string | null)[],
): string[] =>
  ids
    .filter((id) => id !== null && !organisations.has(id))
    .map((id) => `${entry}: ${JSON.stringify(id)} is not in the register of organisations`);

export const areaFaults = ({ areas }: Registers, entry: string, codes: readonly string[]): string[] =>
  codes
    .filter((code) => !areas.has(code))
    .map((code) => `${entry}: area ${JSON.stringify(code)} is not in the register of areas`);

/** A thing that is dated by a meeting has that meeting's day, and nothing else has a meeting. */
export function meetingFaults(
  { meetings }: { readonly meetings: ReadonlySet<string> },
  entry: string,
  { precision, period, meeting }: Pick<Dated, 'precision' | 'period'> & { readonly meeting: string | null },
): string[] {
  const fits = precision === 'MEETING' ? meeting !== null && meeting === period : meeting === null;
  return [
    ...(fits
      ? []
      : [
          `${entry}: ${precision} of ${period} was given with the meeting ${meeting}; MEETING has the meeting’s day, others have none`,
        ]),
    ...(meeting === null || meetings.has(meeting) ? [] : [`${entry}: no meeting of ${meeting} is held or to come`]),
  ];
}

/** Lines of the plan that somebody has linked, with the words of the minutes that name the same thing. */
export const planLineFaults = (
  { lines, planLines }: { readonly lines: readonly string[]; readonly planLines: ReadonlySet<string> },
  entry: string,
  links: readonly (Quoted & { readonly ref: string })[],
): string[] => [
  ...links.flatMap((link) => quoteFaultsOf(lines, `${entry}, ${link.ref}`, link)),
  ...links.filter(({ ref }) => !planLines.has(ref)).map(({ ref }) => `${entry}: plan line ${ref} is not held`),
];
