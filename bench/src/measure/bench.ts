import type { ChildProcess } from 'node:child_process';
import type { Candidate } from '../candidates/candidate.js';
import { askProcess, startCandidate, type Running } from '../processes.js';
import type { Operation } from '../operations.js';
import type { Load, LoadOrder } from './load-process.js';

/** All that runs while it is measured. */
export interface Bench {
  readonly subgraphs: ChildProcess;
  readonly loader: ChildProcess;
  readonly runners: readonly Runner[];
}

export interface Runner extends Running {
  readonly candidate: Candidate;
}

export async function startRunners(candidates: readonly Candidate[]): Promise<Runner[]> {
  const runners: Runner[] = [];
  // One after the other: they share a core.
  for (const candidate of candidates) runners.push({ candidate, ...(await startCandidate(candidate.command)) });
  return runners;
}

export const stopRunners = (runners: readonly Runner[]): Promise<unknown> =>
  Promise.all(runners.map(({ stop }) => stop()));

export type Measured = Omit<Load, 'latencies'> & { latencies: readonly number[]; readonly subgraphRequests: number };

type Order = LoadOrder extends infer Kind ? (Kind extends LoadOrder ? Omit<Kind, 'url' | 'pid'> : never) : never;

/** One measurement of one candidate, while the others wait. */
export async function measure({ subgraphs, loader }: Bench, { url, pid }: Running, order: Order): Promise<Measured> {
  const before = await askProcess<number>(subgraphs, {});
  const load = await askProcess<Load>(loader, { url, pid, ...order });
  const after = await askProcess<number>(subgraphs, {});
  return { ...load, latencies: [...load.latencies].sort((a, b) => a - b), subgraphRequests: after - before };
}

export const bodyOf = (operation: Operation): string => JSON.stringify(operation);

/** Every other, beginning with another one each time, so that none is always measured after the same one. */
export const rotated = <Item>(items: readonly Item[], by: number): Item[] => {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
};
