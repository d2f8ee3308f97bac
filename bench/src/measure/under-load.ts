import { heavy, small } from '../operations.js';
import type { Options } from '../options.js';
import { bodyOf, measure, rotated, type Bench } from './bench.js';
import { forgetPeakMemory, peakMemoryMb } from './process-cost.js';
import { sameAnswer } from './same-answer.js';
import { quantile } from './statistics.js';

const operations = { heavy, small };

/** One candidate with one query at so many connections, in one round. */
export interface LoadRound {
  readonly candidate: string;
  readonly query: 'heavy' | 'small';
  readonly connections: number;
  readonly round: number;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
  readonly subgraphRequestsPerRequest: number;
  readonly peakMemoryMb: number;
}

/** Before the first round of a query, after which V8 has compiled what is hot. */
const warmUp = { ms: 8_000, requests: 200 };
/** Before each measurement: connections are opened, and the caches of the processor are this candidate's again. */
const settle = { ms: 500, requests: 20 };
const leastRequests = 50;

export async function underLoad(bench: Bench, options: Options, say: (progress: string) => void): Promise<LoadRound[]> {
  const leastBytes = { heavy: 0, small: 0 };
  for (const query of options.queries) {
    leastBytes[query] = await sameAnswer(bench.runners, operations[query]);
    say(`All ${bench.runners.length} give the same answer to the ${query} query: ${leastBytes[query]} bytes of data.`);
    for (const runner of bench.runners) {
      const order = {
        body: bodyOf(operations[query]),
        connections: 10,
        warmUp,
        measure: { ms: 0, requests: 1 },
        leastBytes: leastBytes[query],
      };
      await measure(bench, runner, order);
    }
  }
  const rounds: LoadRound[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    for (const query of options.queries) {
      for (const connections of options.connections) {
        const costs: string[] = [];
        for (const runner of rotated(bench.runners, round - 1)) {
          forgetPeakMemory(runner.pid);
          const load = await measure(bench, runner, {
            body: bodyOf(operations[query]),
            connections,
            warmUp: settle,
            measure: { ms: options.seconds * 1000, requests: leastRequests },
            leastBytes: leastBytes[query],
          });
          const requests = load.latencies.length;
          const cpuMsPerRequest = load.cpuMs / requests;
          costs.push(`${runner.candidate.name} ${cpuMsPerRequest.toFixed(2)}`);
          rounds.push({
            candidate: runner.candidate.name,
            query,
            connections,
            round,
            requestsPerSecond: requests / load.seconds,
            p50Ms: quantile(load.latencies, 0.5),
            p99Ms: quantile(load.latencies, 0.99),
            cpuMsPerRequest,
            subgraphRequestsPerRequest: load.subgraphRequests / load.allRequests,
            peakMemoryMb: peakMemoryMb(runner.pid),
          });
        }
        say(`round ${round}/${options.rounds}, ${query}, ${connections} connections, ms of CPU: ${costs.join(', ')}`);
      }
    }
  }
  for (const query of options.queries) await sameAnswer(bench.runners, operations[query]);
  return rounds;
}
