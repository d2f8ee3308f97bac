import type { Imported, Spent } from './contestants.js';

export interface Round {
  readonly name: string;
  readonly copied: Spent;
  readonly imported: Imported;
}

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)]!;

/** A table of medians. The speed is that of each round's own pair, so that what disturbs the machine disturbs both. */
export function report(measured: readonly Round[]): string {
  const names = [...new Set(measured.map(({ name }) => name))];
  return [
    '| imported | figures | bare copy | import | speed, bare copy = 1 | processor time, bare copy | processor time, import | speed by processor time | peak memory |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...names.map((name) => `| ${[name, ...cellsOf(measured.filter((round) => round.name === name))].join(' | ')} |`),
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
    rounds[0]!.imported.cells.toLocaleString('en'),
    clock(({ copied }) => copied),
    clock(({ imported }) => imported),
    range(
      rounds.map(({ copied, imported }) => copied.clock / imported.clock),
      (ratio) => ratio.toFixed(2),
    ),
    processors(({ copied }) => copied),
    processors(({ imported }) => imported),
    range(
      rounds.map(({ copied, imported }) => (copied.client + copied.postgres) / (imported.client + imported.postgres)),
      (ratio) => ratio.toFixed(2),
    ),
    `${Math.max(...rounds.map(({ imported }) => imported.peakMegabytes)).toFixed(0)} MB`,
  ];
}
