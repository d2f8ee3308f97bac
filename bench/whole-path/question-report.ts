import { median } from './load.js';
import type { Measured } from './rounds.js';

const round = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);
const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);

const p50 = (measured: readonly Measured[], name: string): number | undefined => {
  const rounds = measured.filter(({ contestant }) => contestant === name);
  return rounds.length > 0 ? median(rounds.map((one) => one.p50)) : undefined;
};

/** Statements of one request, in all databases. */
const statements = (measured: readonly Measured[], name: string): number =>
  median(
    measured
      .filter(({ contestant }) => contestant === name)
      .map(({ sql }) => total([...sql.values()].map(({ calls }) => calls))),
  );

const shown = (value: number | undefined): string => (value === undefined ? 'not written' : round(value));
const against = (one: number | undefined, other: number | undefined): string =>
  one === undefined || other === undefined ? '' : (one / other).toFixed(1);

/** Each question as the data are, and with so many times as much: latency, statements, and the hand-written SQL beside it. */
export function growthTable(
  names: readonly string[],
  now: readonly Measured[],
  grown: readonly Measured[],
  { times, rows }: { readonly times: number; readonly rows: number },
): string {
  const head = ['', 'p50 ms', 'its SQL alone', 'ratio', 'statements'];
  const cells = (measured: readonly Measured[], name: string): string[] => {
    const [graph, sql] = [p50(measured, name), p50(measured, `${name} SQL`)];
    return [shown(graph), shown(sql), against(graph, sql), round(statements(measured, name))];
  };
  const rowsOf = names.map((name) => [
    name,
    ...cells(now, name),
    ...cells(grown, name),
    against(p50(grown, name), p50(now, name)),
  ]);
  const titles = [...head, ...head.slice(1).map((title) => `× ${times}: ${title}`), 'times the p50'];
  return [
    `One caller, the public; × ${times}: with ${rows.toLocaleString('en')} rows more, of other partnerships and areas.`,
    '',
    ...[titles, titles.map((_, at) => (at === 0 ? '---' : '---:')), ...rowsOf].map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
