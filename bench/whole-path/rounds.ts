import { type CpuTimes, cpuDuring } from './cpu.js';
import { load, percentile } from './load.js';
import { type SqlOfDatabase, statementsDuring } from './statements.js';
import type { WholePath } from './whole-path.js';

export interface Contestant {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
}

export interface Rounds {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: readonly number[];
  /** How often each contestant is asked before anything is measured. */
  readonly warmUps?: number;
}

/** One contestant in one round; everything but the latencies is per request. */
export interface Measured {
  readonly contestant: string;
  readonly connections: number;
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpu: CpuTimes;
  readonly sql: ReadonlyMap<string, SqlOfDatabase>;
}

/** In each round each contestant in turn, so that what disturbs the machine for a while disturbs all of them. */
export async function measure(
  whole: WholePath,
  contestants: readonly Contestant[],
  { rounds, seconds, connections, warmUps = 1000 }: Rounds,
): Promise<Measured[]> {
  const found: Measured[] = [];
  for (const { ask } of contestants) await warmUp(ask, warmUps);
  for (let round = 0; round < rounds; round++)
    for (const some of connections)
      for (const contestant of contestants) found.push(await measureOne(whole, contestant, some, seconds));
  return found;
}

/** Until everything is connected, compiled and cached: by count, because a slow machine is not warm any sooner. */
async function warmUp(ask: Contestant['ask'], times: number): Promise<void> {
  let left = times;
  const work = async (): Promise<void> => {
    while (left-- > 0) await ask();
  };
  await Promise.all(Array.from({ length: 10 }, work));
}

async function measureOne(
  whole: WholePath,
  contestant: Contestant,
  connections: number,
  seconds: number,
): Promise<Measured> {
  const results: { cpu?: CpuTimes; loaded?: Awaited<ReturnType<typeof load>> } = {};
  const sql = await statementsDuring(whole.adminUrl, async () => {
    results.cpu = await cpuDuring(whole.pids, whole.postmaster, async () => {
      results.loaded = await load(contestant.ask, connections, seconds);
    });
  });
  const loaded = results.loaded!;
  const { requests } = loaded;
  return {
    contestant: contestant.name,
    connections,
    requests,
    perSecond: requests / seconds,
    p50: percentile(loaded, 0.5),
    p99: percentile(loaded, 0.99),
    cpu: new Map([...results.cpu!].map(([name, ms]) => [name, ms / requests])),
    sql: new Map(
      [...sql].map(([name, { calls, planMs, executeMs }]) => [
        name,
        { calls: calls / requests, planMs: planMs / requests, executeMs: executeMs / requests },
      ]),
    ),
  };
}
