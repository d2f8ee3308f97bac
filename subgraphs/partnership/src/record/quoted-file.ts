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
