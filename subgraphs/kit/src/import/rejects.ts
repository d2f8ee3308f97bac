import { RejectedValue } from './importer.js';
import { looksPersonal } from './personal-data.js';

/** A row that could not be read, and why. */
export interface Reject {
  readonly line: number;
  readonly column: string;
  readonly got: string;
  readonly expected: string;
}

/** How many rejects are kept in full; all are counted. */
export const rejectsKept = 100;
const rejectsShown = 20;
const reasonsCounted = 1000;
const longestValue = 200;

/** What a file is refused for. */
export interface Rejects {
  readonly kept: readonly Reject[];
  readonly count: number;
  /** How many for each column and reason. */
  readonly reasons: ReadonlyMap<string, number>;
}

export function rejectCollector(): Rejects & { add(line: number, refused: RejectedValue): void } {
  const kept: Reject[] = [];
  const reasons = new Map<string, number>();
  let count = 0;
  return {
    kept,
    reasons,
    get count() {
      return count;
    },
    add(line, { column, got, expected, reason }) {
      count += 1;
      if (kept.length < rejectsKept) kept.push({ line, column, got: shown(got), expected });
      const named = `${column}: expected ${reason}`;
      const counted = reasons.has(named) || reasons.size < reasonsCounted ? named : 'other reasons';
      reasons.set(counted, (reasons.get(counted) ?? 0) + 1);
    },
  };
}

/** A report is passed on by e-mail: what looks personal stays in the file. */
const shown = (value: string): string =>
  looksPersonal(value) ? '(not shown)' : value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;

const inWords = ({ line, column, expected, got }: Reject): string =>
  `line ${line}, ${new RejectedValue(column, got, expected).message}`;

const counted = (rows: number): string => (rows === 1 ? '1 row was' : `${rows.toLocaleString('en')} rows were`);

/** What stands on the terminal; `more` names the file that has the rest. */
export function rejectReport(file: string, { kept, count, reasons }: Rejects, more: string | null): string {
  const shown = kept.slice(0, more === null ? rejectsKept : rejectsShown);
  const rest = count - shown.length;
  return [
    `${file}: ${counted(count)} refused, so nothing was imported:`,
    ...shown.map((reject) => `  ${inWords(reject)}`),
    ...(rest > 0
      ? [`  … and ${rest.toLocaleString('en')} more${more === null ? '' : `; the first ${kept.length} are in ${more}`}`]
      : []),
    ...(count > 1
      ? [
          'How many, and why:',
          ...[...reasons]
            .sort(([, a], [, b]) => b - a)
            .slice(0, rejectsShown)
            .map(([reason, some]) => `  ${some.toLocaleString('en')}  ${reason}`),
        ]
      : []),
  ].join('\n');
}

/** Whether the terminal does not show all that is kept. */
export const isLong = ({ kept }: Rejects): boolean => kept.length > rejectsShown;

/** The rejects that are kept, as a table. */
export const rejectTable = ({ kept }: Rejects): string =>
  [
    'Line,Column,Value,Reason',
    ...kept.map(({ line, column, got, expected }) =>
      [String(line), column, got, `expected ${expected}`].map(csvValue).join(','),
    ),
    '',
  ].join('\n');

/** A value that begins with a sign of calculation would be run by the spreadsheet that opens the table. */
const csvValue = (value: string): string => {
  const harmless = /^[=+@-]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};
