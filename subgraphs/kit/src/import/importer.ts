import type { Qualifier } from '../contract/enums.js';
import type { Dataset } from '../dataset.js';
import { type Period, type PeriodKind, readPeriod } from '../period.js';
import type { Registers } from '../register.js';
import { type Mark, markOf } from './mark.js';

/** One figure of one row. */
export interface CellFigure {
  readonly measure: string;
  readonly area: string;
  /** Which part of the cell the row gives (an offence, a category): parts are summed. None: the row gives all of it. */
  readonly part?: string;
  readonly period: Period;
  /** The row is one event among many that are counted: no row is then the repetition of another. */
  readonly tally?: true;
  /** The row states a total of parts that other rows of the file give: it is held against their sum, and never added. */
  readonly total?: true;
  /** What was counted. Null where the source prints only a value, or a mark. */
  readonly numerator: number | null;
  /** The source itself withheld the figure, or left it empty; it is released as that. There is then no value. */
  readonly mark?: Mark;
  /** What it was counted out of; null for a plain count. */
  readonly denominator?: number | null;
  /** Given only where the source prints a value without its count. */
  readonly value?: number;
  readonly qualifier?: Qualifier;
  readonly sampleSize?: number;
  /** Line of the document that states it, where that is not the line of the file. */
  readonly sourceLine?: number;
}

export type Row = Readonly<Record<string, string>>;

/** Rates that are worked out on the counts of a file, over what the register of denominators says. */
export interface RatesOfCounts {
  readonly dataset: Dataset;
  /** The measure that is counted, by the measure that is its rate. */
  readonly countOf: Readonly<Record<string, string>>;
}

/** How one published file format becomes cells: one row in, its figures out. */
export interface Importer {
  readonly dataset: Dataset;
  /** The columns that a row is read from, as the header prints them. Others are passed over. */
  readonly columns: readonly string[];
  /** Columns that a file may lack; their values are then empty. */
  readonly optionalColumns?: readonly string[];
  /** Other labels of a column, by the name that `columns` gives it: labels drift between files. */
  readonly otherNames?: Readonly<Record<string, readonly string[]>>;
  /** Areas of which a file has all or none: one that goes by another name would be passed over without a word. */
  readonly areasTogether?: readonly string[];
  /** Another dataset that the file gives with this one: the rates of its counts. */
  readonly rates?: RatesOfCounts;
  /** Throws RejectedValue for a value that it cannot read; an empty list for a row that is none of the dataset's. */
  readonly read: (row: Row, registers: Registers) => readonly CellFigure[];
}

/** A value that cannot be read: which column, what was got, what was expected. */
export class RejectedValue extends Error {
  constructor(
    readonly column: string,
    readonly got: string,
    readonly expected: string,
    /** What was expected, without what differs from row to row: rejects are counted by it. */
    readonly reason: string = expected,
  ) {
    super(`${column}: expected ${expected}; got ${JSON.stringify(got)}`);
  }
}

/** What PostgreSQL's integers hold. */
const largestCount = 2_147_483_647;

/** What people print for a whole number, such as "1,204"; NaN for anything else. */
function wholeNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return /^\d{1,3}(,\d{3})+$/.test(text) ? Number(text.replaceAll(',', '')) : NaN;
}

/** A whole number that is zero or more. */
export function readCount(row: Row, column: string): number {
  const text = row[column] ?? '';
  const count = wholeNumber(text);
  if (count <= largestCount) return count;
  throw new RejectedValue(column, text, 'a whole number, 0 or more');
}

/** The sign that stands in the place of a figure, if one does. */
export const readMark = (row: Row, column: string): Mark | undefined => markOf(row[column] ?? '');

/** A whole number, or the sign by which the source withholds it. */
export function readMarkedCount(
  row: Row,
  column: string,
): { readonly numerator: number } | { readonly numerator: null; readonly mark: Mark } {
  const mark = readMark(row, column);
  return mark ? { numerator: null, mark } : { numerator: readCount(row, column) };
}

/** A whole number that corrections may bring below zero, such as crimes that were cancelled later. */
export function readBalance(row: Row, column: string): number {
  const text = row[column] ?? '';
  const isBelow = text.startsWith('-');
  const size = wholeNumber(isBelow ? text.slice(1) : text);
  if (size <= largestCount) return isBelow ? -size : size;
  throw new RejectedValue(column, text, 'a whole number such as 12, or -3 where more was cancelled');
}

/** A decimal number, as people print it: "12.5". */
export function readNumber(row: Row, column: string): number {
  const text = row[column] ?? '';
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  throw new RejectedValue(column, text, 'a number such as 12.5');
}

/** One of a fixed list of words, compared without regard to case and spacing; gives what the word stands for. */
export function readWord<T>(row: Row, column: string, meanings: Readonly<Record<string, T>>): T {
  const text = row[column] ?? '';
  const plain = (word: string): string => word.trim().toLowerCase().replace(/\s+/g, ' ');
  const found = Object.entries(meanings).find(([word]) => plain(word) === plain(text));
  if (found) return found[1];
  throw new RejectedValue(column, text, `one of ${Object.keys(meanings).join(', ')}`);
}

/** An area by its code. */
export function readArea(row: Row, column: string, { areas }: Registers): string {
  const code = row[column] ?? '';
  if (areas.has(code)) return code;
  throw new RejectedValue(column, code, 'the code of an area in the register, such as E07000111');
}

export const periodExamples: Record<PeriodKind, string> = {
  DAY: 'a day such as 2009-12-03',
  MONTH: 'a month such as 2009-12',
  QUARTER: 'a quarter of the financial year such as 2009/10 Q2',
  HALF_YEAR: 'a half-year of the financial year such as 2009/10 H1',
  FINANCIAL_YEAR: 'a financial year such as 2009/10',
  CALENDAR_YEAR: 'a calendar year such as 2009',
  ACADEMIC_YEAR: 'an academic year such as 2009/10 academic',
  RANGE: 'a range such as 2008-10..2009-09',
};

/** Printed as 2009-10 or 2009/2010, it is 2009/10: where a year is expected the first is no month. */
export const financialYear = (text: string): string => text.replace(/^(\d{4})[-/](?:\d{2})?(\d{2})$/, '$1/$2');

/** A period of one kind, as arguments and answers write it. */
export function readPeriodOf(row: Row, column: string, kind: PeriodKind): Period {
  const text = row[column] ?? '';
  const period = readPeriod(kind === 'FINANCIAL_YEAR' ? financialYear(text) : text);
  if (period?.kind === kind) return period;
  throw new RejectedValue(column, text, periodExamples[kind]);
}
