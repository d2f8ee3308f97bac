/** Stops asking an agency that does not answer, and lets one request a second through to see whether it does again. */
export interface CircuitBreaker {
  /** Whether to ask. When it is time for a probe, the first who asks is it: the next one is due a second later. */
  allows(): boolean;
  /** Whether `allows` would say no; nobody becomes the probe. */
  refuses(): boolean;
  succeeded(): void;
  /** No connection, or a broken one. */
  failed(): void;
  /** No answer in all the time that it had since `began`. */
  timedOut(began: number): void;
}

export const failuresToOpen = 5;
/** Of an agency that is asked seldom, fewer failures will do when they go on for so long. */
export const failingMsToOpen = 1_000;
export const probeAfterMs = 1_000;

export function createCircuitBreaker(now: () => number = () => performance.now()): CircuitBreaker {
  let failures = 0;
  let firstFailure = 0;
  let isOpen = false;
  let nextProbe = 0;
  let lastSuccess = -Infinity;
  const open = (probeInMs: number): void => {
    // What was under way fails later, and puts the probe off no further.
    if (!isOpen) nextProbe = now() + probeInMs;
    isOpen = true;
  };
  return {
    refuses: () => isOpen && now() < nextProbe,
    allows() {
      if (!isOpen) return true;
      if (now() < nextProbe) return false;
      nextProbe = now() + probeAfterMs;
      return true;
    },
    succeeded() {
      failures = 0;
      isOpen = false;
      lastSuccess = now();
    },
    failed() {
      if (++failures === 1) firstFailure = now();
      if (failures >= failuresToOpen || now() - firstFailure >= failingMsToOpen) open(probeAfterMs);
    },
    timedOut(began) {
      // An agency that answered others meanwhile is well: this request alone was too much for it. One that answered nobody may
      // still be well when it was asked this alone: the next request may find out at once, and the others do not wait for it.
      if (lastSuccess < began) open(0);
    },
  };
}
