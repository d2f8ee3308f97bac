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
