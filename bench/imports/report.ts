import type { Imported, Spent } from './contestants.js';
import type { FileEncoding } from './recorded-crime-table.js';

export interface Round {
  readonly encoding: FileEncoding;
  readonly copied: Spent;
  readonly imported: Imported;
}

const names: Readonly<Record<FileEncoding, string>> = { utf8: 'UTF-8', 'windows-1252': 'Windows-1252' };

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)]!;

/** A table of medians. The speed is that of each round's own pair, so that what disturbs the machine disturbs both. */
export function report(measured: readonly Round[]): string {
  const encodings = [...new Set(measured.map(({ encoding }) => encoding))];
  return [
    '| file | bare copy | import | speed, bare copy = 1 | processor time, bare copy | processor time, import | peak memory |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...encodings.map((encoding) => {
      const own = measured.filter((round) => round.encoding === encoding);
      return `| ${[names[encoding], ...cellsOf(own)].join(' | ')} |`;
    }),
  ].join('\n');
}

function cellsOf(rounds: readonly Round[]): string[] {
  const seconds = (value: (round: Round) => number): string => (median(rounds.map(value)) / 1000).toFixed(1);
  const range = (values: readonly number[], show: (value: number) => string): string =>
    `${show(median(values))} (${show(sorted(values)[0]!)} to ${show(sorted(values).at(-1)!)})`;
  const clock = (value: (round: Round) => Spent): string =>
    range(
      rounds.map((round) => value(round).clock),
      (ms) => `${(ms / 1000).toFixed(1)} s`,
    );
  const processors = (value: (round: Round) => Spent): string =>
    `${seconds((round) => value(round).client)} s + PostgreSQL ${seconds((round) => value(round).postgres)} s`;
  return [
    clock(({ copied }) => copied),
    clock(({ imported }) => imported),
    range(
      rounds.map(({ copied, imported }) => copied.clock / imported.clock),
      (ratio) => ratio.toFixed(2),
    ),
    processors(({ copied }) => copied),
    processors(({ imported }) => imported),
    `${Math.max(...rounds.map(({ imported }) => imported.peakMegabytes)).toFixed(0)} MB`,
  ];
}
