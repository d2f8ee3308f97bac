import { catalogue, sizes } from '../operations.js';
import { bodyOf, measure, rotated, type Bench } from './bench.js';
import { sameAnswer } from './same-answer.js';
import { quantile } from './statistics.js';

/** One candidate, one round, one size of answer. */
export interface LinearityRound {
  readonly candidate: string;
  readonly round: number;
  readonly entities: number;
  readonly cpuMsPerRequest: number;
  readonly p50Ms: number;
}

/** Of each size as many requests as give about so many entities: enough to count processor time, and soon done. */
const entitiesPerRound = 200_000;

/** Answers that grow a thousandfold: what costs more than its share shows. */
export async function growingAnswers(
  bench: Bench,
  rounds: number,
  say: (progress: string) => void,
): Promise<LinearityRound[]> {
  const runners = bench.runners.filter(({ candidate }) => candidate.grows);
  const found: LinearityRound[] = [];
  for (const entities of sizes) {
    const body = bodyOf(catalogue(entities));
    const bodies = Array.from({ length: Math.min(400, Math.max(5, entitiesPerRound / entities)) }, () => body);
    const leastBytes = await sameAnswer(runners, catalogue(entities));
    for (const runner of runners) await measure(bench, runner, { bodies, leastBytes });
    for (let round = 1; round <= rounds; round++) {
      for (const runner of rotated(runners, round - 1)) {
        const load = await measure(bench, runner, { bodies, leastBytes });
        found.push({
          candidate: runner.candidate.name,
          round,
          entities,
          cpuMsPerRequest: load.cpuMs / bodies.length,
          p50Ms: quantile(load.latencies, 0.5),
        });
      }
    }
    say(`${entities} entities, ${leastBytes} bytes, ${rounds} rounds of ${bodies.length} requests`);
  }
  return found;
}
