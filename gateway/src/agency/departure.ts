/**
 * Tells those who work for somebody that he has left. An AbortSignal would do the same, and costs more than all else that the
 * gateway does around a fetch.
 */
export interface Departure {
  readonly happened: boolean;
  listen(listener: () => void): void;
  forget(listener: () => void): void;
  happen(): void;
}

export function createDeparture(): Departure {
  const listeners = new Set<() => void>();
  let happened = false;
  return {
    get happened() {
      return happened;
    },
    listen: (listener) => void listeners.add(listener),
    forget: (listener) => void listeners.delete(listener),
    happen() {
      happened = true;
      for (const listener of listeners) listener();
    },
  };
}
