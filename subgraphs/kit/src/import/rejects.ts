import { inDigits } from './in-digits.js';
import { RejectedValue } from './importer.js';
import { looksPersonal } from './personal-data.js';
import { type Reject, rejectTable } from './reject-table.js';

const rejectsShown = 20;
/** So many are shown where no table of them can be written. */
const rejectsKept = 100;
const reasonsCounted = 1000;
const longestValue = 200;

/** What a file is refused for. */
export interface Rejects {
  readonly kept: readonly Reject[];
  readonly count: number;
  /** How many for each column and reason. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Ends the table, and gives its name, where there are more than are shown and all of them could be written. */
  readonly table: () => string | null;
  /** Takes the table away: of a file that was not read to its end, it would not be whole. */
  readonly discard: () => void;
}

/** Counts rejects, and writes more than a few to a table beside the file as they come: none but the first are kept. */
export function rejectCollector(file: string): Rejects & { add(line: number, refused: RejectedValue): void } {
  const kept: Reject[] = [];
  const reasons = new Map<string, number>();
  const written = rejectTable(`${file}.rejects.csv`);
  let count = 0;
  return {
    kept,
    reasons,
    get count() {
      return count;
    },
    table: () => written.end(count > rejectsShown),
    discard: () => void written.end(false),
    add(line, { column, got, expected, reason }) {
      count += 1;
      const reject = { line, column, got: shown(got), expected };
      if (kept.length < rejectsKept) kept.push(reject);
      written.add(reject);
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

const counted = (rows: number): string => (rows === 1 ? '1 row was' : `${inDigits(rows)} rows were`);

/** What stands on the terminal. */
export function rejectReport(file: string, { kept, count, reasons, table }: Rejects): string {
  const more = table();
  const shown = kept.slice(0, more === null ? rejectsKept : rejectsShown);
  const rest = count - shown.length;
  return [
    `${file}: ${counted(count)} refused, so nothing was imported:`,
    ...shown.map((reject) => `  ${inWords(reject)}`),
    ...(rest > 0 ? [`  … and ${inDigits(rest)} more${more === null ? '' : `; all of them are in ${more}`}`] : []),
    ...(count > 1
      ? [
          'How many, and why:',
          ...[...reasons]
            .sort(([, a], [, b]) => b - a)
            .slice(0, rejectsShown)
            .map(([reason, some]) => `  ${inDigits(some)}  ${reason}`),
        ]
      : []),
  ].join('\n');
}
