import type { Candidate } from '../candidates/candidate.js';
import { heavy, neverSeen, type Operation } from '../operations.js';
import { bodyOf, measure, rotated, startRunners, stopRunners, type Bench } from './bench.js';
import { sameAnswer } from './same-answer.js';
import { quantile } from './statistics.js';

/** One candidate, one round: operations that it has not seen before, one after the other, each once. */
export interface NeverSeenRound {
  readonly candidate: string;
  readonly round: number;
  readonly cpuMsPerRequest: number;
  readonly p50Ms: number;
  readonly slowestMs: number;
}

const perRound = 50;
/** Not counted: V8 compiles what plans, too. */
const warmUp = 50;

export async function neverSeenOperations(
  bench: Bench,
  rounds: number,
  say: (progress: string) => void,
): Promise<NeverSeenRound[]> {
  const runners = bench.runners.filter(({ candidate }) => candidate.plans);
  const operations = Array.from({ length: warmUp + rounds * perRound }, (_, at) => neverSeen(at));
  const bodies = operations.map(bodyOf);
  await canAnswers(
    runners.map(({ candidate }) => candidate),
    operations,
  );
  say(`All ${runners.length} give the same answers to ${operations.length} operations.`);

  for (const runner of runners) {
    const load = { connections: 1, warmUp: { ms: 0, requests: 100 }, measure: { ms: 0, requests: 1 }, leastBytes: 1 };
    await measure(bench, runner, { body: bodyOf(heavy), ...load });
    await measure(bench, runner, { bodies: bodies.slice(0, warmUp), leastBytes: 1 });
  }
  const found: NeverSeenRound[] = [];
  for (let round = 1; round <= rounds; round++) {
    const from = warmUp + (round - 1) * perRound;
    for (const runner of rotated(runners, round - 1)) {
      const load = await measure(bench, runner, { bodies: bodies.slice(from, from + perRound), leastBytes: 1 });
      found.push({
        candidate: runner.candidate.name,
        round,
        cpuMsPerRequest: load.cpuMs / perRound,
        p50Ms: quantile(load.latencies, 0.5),
        slowestMs: quantile(load.latencies, 1),
      });
    }
    const costs = found
      .filter((one) => one.round === round)
      .map(({ candidate, cpuMsPerRequest }) => `${candidate} ${cpuMsPerRequest.toFixed(1)}`);
    say(`round ${round}/${rounds}, operations never seen, ms of CPU: ${costs.join(', ')}`);
  }
  return found;
}

/**
 * A second process of each candidate is asked everything first, so that the subgraphs have their answers ready when the
 * process that is measured asks: what a subgraph needs for a new request is no cost of the gateway.
 */
async function canAnswers(candidates: readonly Candidate[], operations: readonly Operation[]): Promise<void> {
  const twins = await startRunners(candidates);
  for (const operation of operations) await sameAnswer(twins, operation);
  await stopRunners(twins);
}
