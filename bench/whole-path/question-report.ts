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

/** Each question as the data are, and with so many times as much. */
export function growthTable(
  names: readonly string[],
  now: readonly Measured[],
  grown: readonly Measured[],
  { times, rows }: { readonly times: number; readonly rows: number },
): string {
  const lines = names.map((name) => {
    const [few, many] = [figuresOf(now, name), figuresOf(grown, name)];
    const cells = [few, many].flatMap(({ p50, cpu, statements }) => [round(p50), round(cpu), statements.toFixed(0)]);
    return [name, ...cells, (many.p50 / few.p50).toFixed(2), (many.cpu / few.cpu).toFixed(2)];
  });
  const of = ['p50, ms', 'CPU, ms', 'statements'];
  const head = ['', ...of, ...of.map((title) => `× ${times}: ${title}`), 'growth of p50', 'growth of CPU'];
  return [
    `One caller, the public; × ${times}: with ${rows.toLocaleString('en')} rows more, of other partnerships and areas.`,
    '',
    ...[head, head.map((_, at) => (at === 0 ? '---' : '---:')), ...lines].map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
