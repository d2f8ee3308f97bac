/** Stops asking an agency that does not answer, and lets one request through now and then to see whether it does again. */
export interface CircuitBreaker {
  /** Whether to ask at all. When it is time for a probe, the first who asks is it. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
}

export const failuresToOpen = 5;
export const probeAfterMs = 1_000;

export function createCircuitBreaker(now: () => number = () => performance.now()): CircuitBreaker {
  let failures = 0;
  let nextProbe = 0;
  return {
    allows() {
      if (failures < failuresToOpen) return true;
      if (now() < nextProbe) return false;
      nextProbe = now() + probeAfterMs;
      return true;
    },
    succeeded() {
      failures = 0;
    },
    failed() {
      failures++;
      nextProbe = now() + probeAfterMs;
    },
  };
}
