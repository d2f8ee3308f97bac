import type { LinearityRound } from './measure/linearity.js';
import type { LoadRound } from './measure/under-load.js';
import { spread, type Spread } from './measure/statistics.js';
import { sizes } from './operations.js';
import type { Results } from './results.js';

type Metric = 'cpuMsPerRequest' | 'requestsPerSecond' | 'p50Ms' | 'p99Ms' | 'subgraphRequestsPerRequest';
type Row = readonly (string | number)[];

const limit = 'hand';

/** What a request costs beside the limit, with each query and number of connections. */
export function costTable({ load, options, candidates }: Results): string {
  const cells = options.queries.flatMap((query) => options.connections.map((connections) => ({ query, connections })));
  const head = cells.map(({ query, connections }) => `${query}, ${plural(connections, 'connection')}`);
  const absolute = cells.map((cell) => ms(spread(values(load, limit, cell, 'cpuMsPerRequest'))));
  const rows = candidates
    .filter(({ name }) => name !== limit)
    .map(({ name, title }) => {
      return [title, ...cells.map((cell) => times(spread(ratios(load, name, cell, 'cpuMsPerRequest'))))];
    });
  return table(['CPU per request', ...head], [['hand-written join, the limit', ...absolute], ...rows]);
}

/** All that was measured with one query at so many connections. */
export function loadTables({ load, options, candidates }: Results): string {
  return options.queries
    .flatMap((query) => options.connections.map((connections) => ({ query, connections })))
    .map((cell) => {
      const rows = candidates.map(({ name, title }) => {
        const relative = (metric: Metric) => times(spread(ratios(load, name, cell, metric)));
        const absolute = (metric: Metric, show: (value: Spread) => string) =>
          show(spread(values(load, limit, cell, metric)));
        const requests = spread(values(load, name, cell, 'subgraphRequestsPerRequest')).median.toFixed(1);
        return name === limit
          ? [
              `${title}, the limit`,
              absolute('cpuMsPerRequest', ms),
              absolute('requestsPerSecond', ({ median }) => `${Math.round(median)}/s`),
              absolute('p50Ms', ms),
              absolute('p99Ms', ms),
              requests,
            ]
          : [
              title,
              relative('cpuMsPerRequest'),
              relative('requestsPerSecond'),
              relative('p50Ms'),
              relative('p99Ms'),
              requests,
            ];
      });
      const name = `${cell.query} query, ${plural(cell.connections, 'connection')}`;
      return table(
        [name, 'CPU per request', 'requests per second', 'p50', 'p99', 'subgraph requests per request'],
        rows,
      );
    })
    .join('\n\n');
}

/** The most that each held in a round, under whichever load that was. */
export function memoryTable({ load, candidates }: Results): string {
  const ofLimit = peaks(load, limit);
  const rows = candidates.map(({ name, title }) => {
    const here = peaks(load, name);
    const beside = here.flatMap((peak, at) => peak / (ofLimit[at] ?? NaN) || []);
    return [title, megabytes(spread(here)), name === limit ? '' : times(spread(beside))];
  });
  return table(['', 'peak memory of a round, all its processes', 'beside the limit'], rows);
}

export function neverSeenTable({ neverSeen, candidates }: Results): string {
  const rows = candidates.flatMap(({ name, title }) => {
    const rounds = neverSeen.filter(({ candidate }) => candidate === name);
    if (rounds.length === 0) return [];
    const show = (value: (round: (typeof rounds)[number]) => number) => ms(spread(rounds.map(value)));
    return [
      [title, show((round) => round.cpuMsPerRequest), show((round) => round.p50Ms), show((round) => round.slowestMs)],
    ];
  });
  return table(['an operation that it has never seen', 'CPU', 'p50', 'slowest of a round'], rows);
}

export function linearityTable({ linearity, candidates }: Results): string {
  const rows = candidates.flatMap(({ name, title }) => {
    if (!linearity.some(({ candidate }) => candidate === name)) return [];
    const shares = (metric: 'cpuMsPerRequest' | 'p50Ms') =>
      sizes.map((entities) => microseconds(spread(perEntity(linearity, name, entities, metric))));
    return [
      [`${title}, CPU per entity`, ...shares('cpuMsPerRequest')],
      [`${title}, p50 per entity`, ...shares('p50Ms')],
    ];
  });
  return table(['', ...sizes.map((entities) => `${entities.toLocaleString('en')} entities`)], rows);
}

interface Cell {
  readonly query: string;
  readonly connections: number;
}

const values = (rounds: readonly LoadRound[], candidate: string, cell: Cell, metric: Metric): number[] =>
  rounds
    .filter((round) => round.candidate === candidate && round.query === cell.query)
    .filter((round) => round.connections === cell.connections)
    .map((round) => round[metric]);

function peaks(rounds: readonly LoadRound[], candidate: string): number[] {
  const byRound = new Map<number, number>();
  for (const { candidate: name, round, peakMemoryMb } of rounds) {
    if (name === candidate) byRound.set(round, Math.max(byRound.get(round) ?? 0, peakMemoryMb));
  }
  return [...byRound.values()];
}

/** What each entity of a growing answer takes, in microseconds: one number a round. */
export const perEntity = (
  rounds: readonly LinearityRound[],
  candidate: string,
  entities: number,
  metric: 'cpuMsPerRequest' | 'p50Ms',
): number[] =>
  rounds
    .filter((round) => round.candidate === candidate && round.entities === entities)
    .map((round) => (round[metric] / entities) * 1000);

/** Of each round to another candidate in the same round: what slows the machine for a while slows both. */
export function cellRatios(
  rounds: readonly LoadRound[],
  candidate: string,
  beside: string,
  cell: Cell,
  metric: Metric,
): number[] {
  const others = values(rounds, beside, cell, metric);
  return values(rounds, candidate, cell, metric).flatMap((value, at) => value / (others[at] ?? NaN) || []);
}

const ratios = (rounds: readonly LoadRound[], candidate: string, cell: Cell, metric: Metric): number[] =>
  cellRatios(rounds, candidate, limit, cell, metric);

const range = (least: number, most: number, digits: number) => `(${least.toFixed(digits)}–${most.toFixed(digits)})`;
const times = ({ median, least, most }: Spread): string => `**${median.toFixed(2)}** ${range(least, most, 2)}`;
const ms = ({ median, least, most }: Spread): string => `${median.toFixed(2)} ms ${range(least, most, 2)}`;
const microseconds = ({ median, least, most }: Spread): string => `${median.toFixed(1)} µs ${range(least, most, 1)}`;
const megabytes = ({ median, least, most }: Spread): string => `${median.toFixed(0)} MB ${range(least, most, 0)}`;
const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}
