import { median } from './load.js';
import type { Measured } from './rounds.js';

const round = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const sum = (values: Iterable<number>): number => [...values].reduce((before, value) => before + value, 0);

interface Figures {
  readonly p50: number;
  readonly cpu: number;
  /** Of one request, in all databases. */
  readonly statements: number;
}

function figuresOf(measured: readonly Measured[], name: string): Figures {
  const rounds = measured.filter(({ contestant }) => contestant === name);
  return {
    p50: median(rounds.map((one) => one.p50)),
    cpu: median(rounds.map(({ cpu }) => sum(cpu.values()))),
    statements: median(rounds.map(({ sql }) => sum([...sql.values()].map(({ calls }) => calls)))),
  };
}

type Row = readonly string[];
const table = (head: Row, rows: readonly Row[]): string =>
  [head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const head = [
  '',
  'statements',
  'p50, ms',
  'CPU, ms',
  'its SQL: p50, ms',
  'CPU, ms',
  'p50: times its SQL',
  'CPU: times its SQL',
];

/** Each question beside its statement. */
const besideStatements = (measured: readonly Measured[], shares: ReadonlyMap<string, number>): string =>
  table(
    [...head, 'values that the SQL gives'],
    [...shares].map(([name, share]) => {
      const [graph, sql] = [figuresOf(measured, name), figuresOf(measured, `${name} SQL`)];
      return [
        name,
        graph.statements.toFixed(0),
        ...[graph.p50, graph.cpu, sql.p50, sql.cpu, graph.p50 / sql.p50, graph.cpu / sql.cpu].map(round),
        share.toFixed(2),
      ];
    }),
  );

/** Each question and its statement as the data are, and with so many times as much. */
export function growthTable(
  shares: ReadonlyMap<string, number>,
  now: readonly Measured[],
  grown: readonly Measured[],
  { times, rows }: { readonly times: number; readonly rows: number },
): string {
  const growth = [...shares.keys()].map((name) => [
    name,
    ...[name, `${name} SQL`].flatMap((contestant) => {
      const [few, many] = [figuresOf(now, contestant), figuresOf(grown, contestant)];
      return [many.p50 / few.p50, many.cpu / few.cpu].map((times) => times.toFixed(2));
    }),
  ]);
  return [
    'One caller, the public, beside one statement that is written by hand; CPU is of all processes, the client too.',
    besideStatements(now, shares),
    `With ${times} times the data, ${rows.toLocaleString('en')} rows more, of other partnerships and areas:`,
    besideStatements(grown, shares),
    `How many times as much that is:`,
    table(['', 'p50', 'CPU', 'its SQL: p50', 'CPU'], growth),
  ].join('\n\n');
}
