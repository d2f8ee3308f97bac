import { setTimeout } from 'node:timers/promises';
import { connect, requestBytes, type Connection } from './connection.js';
import { cpuMs } from './process-cost.js';

/** What the process that makes the load is told to do. */
export type LoadOrder = Target & (ForATime | EachOnce);

interface Target {
  readonly url: string;
  /** Whose processor time is counted. */
  readonly pid: number;
  readonly leastBytes: number;
}
interface ForATime {
  readonly body: string;
  readonly connections: number;
  readonly warmUp: Phase;
  readonly measure: Phase;
}
/** Lasts so long, and until so many requests have been answered: on a machine that does other things too, time alone says little. */
export interface Phase {
  readonly ms: number;
  readonly requests: number;
}
interface EachOnce {
  readonly bodies: readonly string[];
}

export interface Load {
  /** While it was measured. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  readonly cpuMs: number;
  /** Those of the warm-up and those that were under way at the end included. */
  readonly allRequests: number;
}

async function loadForATime(order: Target & ForATime): Promise<Load> {
  const url = new URL(order.url);
  const request = requestBytes(url, order.body);
  const connections = await Promise.all(Array.from({ length: order.connections }, () => connect(url)));
  let latencies: number[] = [];
  let allRequests = 0;
  let going = true;

  async function keepAsking(connection: Connection): Promise<void> {
    while (going) {
      const start = performance.now();
      await connection.ask(request, order.leastBytes);
      latencies.push(performance.now() - start);
      allRequests++;
    }
  }
  const asking = Promise.all(connections.map(keepAsking));
  async function pass({ ms, requests }: Phase): Promise<void> {
    latencies = [];
    const end = performance.now() + ms;
    // A connection that fails ends it all, at once.
    while (performance.now() < end || latencies.length < requests) await Promise.race([asking, setTimeout(5)]);
  }
  await pass(order.warmUp);
  const [startedAt, cpuBefore] = [performance.now(), cpuMs(order.pid)];
  await pass(order.measure);
  const [measured, endedAt, cpuAfter] = [latencies, performance.now(), cpuMs(order.pid)];
  latencies = [];
  going = false;
  await asking;
  for (const connection of connections) connection.close();
  return { latencies: measured, seconds: (endedAt - startedAt) / 1000, cpuMs: cpuAfter - cpuBefore, allRequests };
}

async function loadEachOnce(order: Target & EachOnce): Promise<Load> {
  const url = new URL(order.url);
  const requests = order.bodies.map((body) => requestBytes(url, body));
  const connection = await connect(url);
  const latencies: number[] = [];
  const [startedAt, cpuBefore] = [performance.now(), cpuMs(order.pid)];
  for (const request of requests) {
    const start = performance.now();
    await connection.ask(request, order.leastBytes);
    latencies.push(performance.now() - start);
  }
  const [endedAt, cpuAfter] = [performance.now(), cpuMs(order.pid)];
  connection.close();
  const seconds = (endedAt - startedAt) / 1000;
  return { latencies, seconds, cpuMs: cpuAfter - cpuBefore, allRequests: latencies.length };
}

process
  .on('message', (order: LoadOrder) => {
    const load = 'bodies' in order ? loadEachOnce(order) : loadForATime(order);
    load.then(
      (result) => process.send?.(result),
      (error: unknown) => process.send?.({ failure: String((error as Error).message) }),
    );
  })
  .on('disconnect', () => process.exit(0));
