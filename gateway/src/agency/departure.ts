/**
 * Tells those who work for somebody that he waits no longer: he has left, or his time is over. An AbortSignal would do the
 * same, and costs more than all else that the gateway does around a fetch.
 */
export interface Departure {
  /** Until when he waits, on the clock of `performance.now()`. */
  readonly until: number;
  readonly happened: boolean;
  /** True when his time is over; false when he left before, or still waits. */
  readonly late: boolean;
  listen(listener: () => void): void;
  forget(listener: () => void): void;
  /** Also to be called when he has his answer, so that nothing waits for the end of his time. */
  happen(): void;
}

export function createDeparture(limitMs = Infinity): Departure {
  const until = performance.now() + limitMs;
  const listeners = new Set<() => void>();
  let happened = false;
  let late = false;
  const timer =
    limitMs === Infinity
      ? undefined
      : setTimeout(() => {
          late = true;
          happen();
        }, limitMs);
  function happen(): void {
    if (happened) return;
    happened = true;
    clearTimeout(timer);
    for (const listener of listeners) listener();
  }
  return {
    until,
    get happened() {
      return happened;
    },
    get late() {
      return late;
    },
    listen: (listener) => void listeners.add(listener),
    forget: (listener) => void listeners.delete(listener),
    happen,
  };
}

/** What is worked on for somebody, unless he waits no longer: then it rejects, and the work goes on for others. */
export function whileWaiting<Result>(client: Departure, work: Promise<Result>, gone: () => Error): Promise<Result> {
  if (client.happened) return Promise.reject(gone());
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(gone());
    client.listen(leave);
    work.then(resolve, reject).finally(() => client.forget(leave));
  });
}
