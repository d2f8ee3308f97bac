import { gateway, subgraphs } from '../../local/src/local-processes.js';
import { median } from './load.js';
import type { Measured } from './rounds.js';

const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
const round = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

/** Median, with the least and the most in brackets where rounds differ. */
function spread(rounds: readonly Measured[], of: (measured: Measured) => number): string {
  const values = rounds.map(of);
  const [least, most] = [Math.min(...values), Math.max(...values)].map(round);
  return least === most ? round(median(values)) : `${round(median(values))} (${least}–${most})`;
}

const middle = (rounds: readonly Measured[], of: (measured: Measured) => number): number => median(rounds.map(of));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const cpuTotal = ({ cpu }: Measured): number => total(cpu.values());

/** Latency, throughput and CPU of everything that took part. */
export function summary(measured: readonly Measured[]): string {
  const groups = new Map<string, Measured[]>();
  for (const one of measured) {
    const key = `${one.contestant} ${one.connections}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return table(
    ['', 'connections', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms/request, all processes'],
    [...groups.values()].map((rounds) => [
      rounds[0]!.contestant,
      String(rounds[0]!.connections),
      spread(rounds, ({ perSecond }) => perSecond),
      spread(rounds, ({ p50 }) => p50),
      spread(rounds, ({ p99 }) => p99),
      spread(rounds, cpuTotal),
    ]),
  );
}

/** Where the time of one request goes. */
export function whereItGoes(rounds: readonly Measured[]): string {
  const all = middle(rounds, cpuTotal);
  const row = (name: string): string[] => {
    const node = (measured: Measured): number => measured.cpu.get(name) ?? 0;
    const sql = (measured: Measured): number => measured.cpu.get(`sql ${name}`) ?? 0;
    const own = middle(rounds, (measured) => node(measured) + sql(measured));
    const counted = (of: 'calls' | 'planMs' | 'executeMs'): string =>
      round(middle(rounds, (measured) => measured.sql.get(name)?.[of] ?? 0));
    return [
      name,
      spread(rounds, node),
      ...(name === gateway.name
        ? ['', '', '', '']
        : [spread(rounds, sql), counted('calls'), counted('planMs'), counted('executeMs')]),
      `${Math.round((own / all) * 100)} %`,
    ];
  };
  return table(
    ['', 'CPU of the process', 'CPU of its PostgreSQL', 'statements', 'planning ms', 'executing ms', 'share of CPU'],
    [gateway, ...subgraphs].map(({ name }) => row(name)),
  );
}

export const cpuOf = (rounds: readonly Measured[], name: string): string =>
  spread(rounds, ({ cpu }) => cpu.get(name) ?? 0);

/** Whether a process costs no more than it is to, in the words of the goals of `npm run bench`. */
export function goal(what: string, rounds: readonly Measured[], name: string, mostMs: number): string {
  const ms = middle(rounds, ({ cpu }) => cpu.get(name) ?? 0);
  return `${ms <= mostMs ? 'reached' : 'MISSED '}  ${what}: ${round(ms)} ms of CPU; at most ${mostMs} ms`;
}

/** How many times as much the one costs as the other. */
export const ratio = (
  one: readonly Measured[],
  other: readonly Measured[],
  of: (measured: Measured) => number = cpuTotal,
): string => (middle(one, of) / middle(other, of)).toFixed(2);
