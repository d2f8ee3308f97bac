import { readFileSync, writeFileSync } from 'node:fs';
import { goals } from './goals.js';
import type { Results } from './results.js';
import { costTable, linearityTable, loadTables, memoryTable, neverSeenTable } from './tables.js';

/** All that was measured, as the console shows it. */
export function report(results: Results): string {
  const { load, neverSeen, linearity } = results;
  return [
    ...(load.length > 0 ? [loadTables(results), costTable(results), ...memoryTables(results)] : []),
    ...(neverSeen.length > 0 ? [neverSeenTable(results)] : []),
    ...(linearity.length > 0 ? [linearityTable(results)] : []),
    goals(results),
  ].join('\n\n');
}

/** None of results that were measured before the memory of each round was. */
const memoryTables = (results: Results): string[] =>
  results.load.some(({ peakMemoryMb }) => peakMemoryMb > 0) ? [memoryTable(results)] : [];

const begin = '<!-- bench: written by npm run bench -- --publish -->';
const end = '<!-- end of bench -->';

/** Puts the tables between the marks of a page. */
export function publish(results: Results, page: string): void {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} must have the lines "${begin}" and "${end}", in this order.`);
  writeFileSync(page, `${text.slice(0, from + begin.length)}\n\n${section(results)}\n\n${text.slice(to)}`);
}

function section(results: Results): string {
  const { machine, options, candidates } = results;
  const rounds = `${options.rounds} rounds of ${options.seconds} s`;
  return [
    `${machine.date}, ${machine.processor}, Node ${machine.node}; medians of ${rounds}, in brackets the least and the most.`,
    'Ratios are to the hand-written join of the same round: 1.25 is a quarter more.',
    '',
    costTable(results),
    '',
    ...(results.neverSeen.length > 0 ? [neverSeenTable(results), ''] : []),
    '<details>',
    '<summary>Requests per second, latency, requests to subgraphs, memory, growing answers, configurations</summary>',
    '',
    loadTables(results),
    '',
    ...memoryTables(results).flatMap((table) => [table, '']),
    ...(results.linearity.length > 0 ? [linearityTable(results), ''] : []),
    ...candidates.map(
      ({ title, configuration, flags }) => `- **${title}**: ${configuration}; \`node ${flags.join(' ')}\``,
    ),
    '',
    '</details>',
  ].join('\n');
}
