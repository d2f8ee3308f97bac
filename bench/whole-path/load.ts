export interface Load {
  readonly requests: number;
  /** Milliseconds of each request, sorted. */
  readonly latencies: readonly number[];
}

/** Asks again and again over so many connections, each waiting for its answer, until the time is over. */
export async function load(ask: () => Promise<unknown>, connections: number, seconds: number): Promise<Load> {
  const until = performance.now() + seconds * 1000;
  const latencies: number[] = [];
  const work = async (): Promise<void> => {
    for (let began = performance.now(); began < until;) {
      await ask();
      const ended = performance.now();
      latencies.push(ended - began);
      began = ended;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  return { requests: latencies.length, latencies: latencies.sort((one, other) => one - other) };
}

export const percentile = ({ latencies }: Load, share: number): number =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]!;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)]!;
}
