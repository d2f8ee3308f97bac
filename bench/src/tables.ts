import type { LoadRound } from './measure/under-load.js';
import { spread, type Spread } from './measure/statistics.js';
import type { Results } from './results.js';

type Metric = 'cpuMsPerRequest' | 'requestsPerSecond' | 'p50Ms' | 'p99Ms' | 'subgraphRequestsPerRequest';

/** Every table in Markdown. */
export function loadTables(results: Results): string {
  return results.options.queries
    .flatMap((query) => results.options.connections.map((connections) => loadTable(results, query, connections)))
    .join('\n\n');
}

function loadTable(results: Results, query: string, connections: number): string {
  const here = results.load.filter((round) => round.query === query && round.connections === connections);
  const rows = results.candidates.map(({ name, title }) => {
    const ratio = (metric: Metric) => showRatio(spread(ratios(here, name, metric)));
    const value = (metric: Metric) => spread(valuesOf(here, name, metric)).median;
    return row([
      title,
      `${value('cpuMsPerRequest').toFixed(2)} ms`,
      ratio('cpuMsPerRequest'),
      Math.round(value('requestsPerSecond')),
      ratio('requestsPerSecond'),
      value('p50Ms').toFixed(1),
      value('p99Ms').toFixed(1),
      value('subgraphRequestsPerRequest').toFixed(1),
    ]);
  });
  const head = ['', 'CPU', '× limit', 'requests/s', '× limit', 'p50 ms', 'p99 ms', 'subgraph requests'];
  return [`**${query} query, ${connections} connections**`, '', row(head), row(head.map(() => '---')), ...rows].join(
    '\n',
  );
}

const valuesOf = (rounds: readonly LoadRound[], candidate: string, metric: Metric): number[] =>
  rounds.filter((round) => round.candidate === candidate).map((round) => round[metric]);

/** Of each round to the limit in the same round: what slows the machine for a while slows both. */
function ratios(rounds: readonly LoadRound[], candidate: string, metric: Metric): number[] {
  const limit = valuesOf(rounds, 'hand', metric);
  return valuesOf(rounds, candidate, metric).map((value, at) => value / (limit[at] ?? NaN));
}

const showRatio = ({ median, least, most }: Spread): string =>
  `**${median.toFixed(2)}** (${least.toFixed(2)}–${most.toFixed(2)})`;
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
