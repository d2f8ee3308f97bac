import { cpus } from 'node:os';
import type { Contestant, Measured } from './rounds.js';

const round = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

/** What stands beside each latency: how many times that of the first contestant it is. */
export function table(measured: readonly Measured[]): string {
  const rows = measured.map((one) => {
    const first = measured.find(({ question }) => question === one.question)!;
    const times = (of: (measured: Measured) => number): string =>
      one === first ? round(of(one)) : `${round(of(one))} (${(of(one) / of(first)).toFixed(2)})`;
    return [
      one.question,
      one.contestant,
      times(({ p50 }) => p50),
      times(({ p95 }) => p95),
      String(Number(one.statements.toFixed(2))),
      times(({ sqlMs }) => sqlMs),
      times(({ cpuMs }) => cpuMs),
    ];
  });
  const head = ['', 'data', 'p50 ms', 'p95 ms', 'SQL statements', 'in SQL ms', 'CPU ms'];
  const line = head.map((_, column) => (column < 2 ? '---' : '---:'));
  return [head, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export const machine = () => ({ node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? null });

export const sizes = (contestants: readonly Contestant[]) =>
  Object.fromEntries(
    contestants.map(({ name, agency, districts }) => [
      name,
      {
        releasedRows: agency.releasedRows,
        importSeconds: Math.round(agency.importSeconds),
        districts: districts.length,
      },
    ]),
  );
