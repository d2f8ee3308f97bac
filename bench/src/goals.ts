import { spread } from './measure/statistics.js';
import type { Results } from './results.js';
import { cellRatios, perEntity } from './tables.js';

interface Goal {
  readonly connections: number;
  readonly candidate: string;
  readonly beside: string;
  /** At most so many times the processor time of the other, with the heavy query. */
  readonly most: number;
}

const withoutSharing: readonly Goal[] = [
  { connections: 10, candidate: 'ours', beside: 'hand', most: 1.25 },
  { connections: 1, candidate: 'ours', beside: 'hand', most: 1.4 },
  { connections: 50, candidate: 'ours', beside: 'hand', most: 1.4 },
  { connections: 10, candidate: 'ours', beside: 'apollo', most: 1 / 10 },
  { connections: 10, candidate: 'ours', beside: 'hive-rust', most: 1 / 5 },
];
const bestSettings = ['apollo', 'hive-js', 'hive-rust', 'hive-js-sharing', 'hive-rust-sharing'].map((beside): Goal => {
  return { connections: 50, candidate: 'ours-sharing', beside, most: 1 };
});

/** What this gateway is to cost beside the others, and whether it does. Says nothing of what was not measured. */
export function goals(results: Results): string {
  const lines = [...withoutSharing, ...bestSettings].flatMap(({ connections, candidate, beside, most }) => {
    const ratios = cellRatios(results.load, candidate, beside, { query: 'heavy', connections }, 'cpuMsPerRequest');
    if (ratios.length === 0) return [];
    const name = `heavy query, connections ${connections}: ${candidate} costs ${times(spread(ratios).median)} ${beside}`;
    return [verdict(name, spread(ratios).median, most)];
  });
  return [...lines, ...neverSeenGoal(results), ...linearGoal(results)].join('\n');
}

const [ofMany, ofMost] = [10_000, 100_000];

/** Cost grows with the answer, and not faster: ten times the entities, each for about as much. */
function linearGoal({ linearity }: Results): string[] {
  const [many, most] = [ofMany, ofMost].map(
    (entities) => spread(perEntity(linearity, 'ours', entities, 'cpuMsPerRequest')).median,
  );
  if (many === undefined || most === undefined || Number.isNaN(most / many)) return [];
  const name = `growing answers: an entity of ${thousands(ofMost)} costs ours ${times(most / many)} one of ${thousands(ofMany)}`;
  return [verdict(name, most / many, 1.5)];
}

const thousands = (count: number): string => count.toLocaleString('en');

function neverSeenGoal({ neverSeen }: Results): string[] {
  const cost = (name: string) =>
    spread(neverSeen.filter(({ candidate }) => candidate === name).map((round) => round.cpuMsPerRequest)).median;
  const others = [...new Set(neverSeen.map(({ candidate }) => candidate))].filter((name) => name !== 'ours');
  const fastest = others.sort((a, b) => cost(a) - cost(b))[0];
  if (fastest === undefined || Number.isNaN(cost('ours'))) return [];
  const ratio = cost('ours') / cost(fastest);
  return [verdict(`operations never seen: ours costs ${times(ratio)} ${fastest}, the fastest of the others`, ratio, 1)];
}

const times = (ratio: number): string => `${ratio.toFixed(2)} times`;
const verdict = (name: string, ratio: number, most: number): string =>
  `${ratio <= most ? 'reached' : 'MISSED '}  ${name}; at most ${times(most)}`;
