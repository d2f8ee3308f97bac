/** Lets so many in at once, has so many wait, and no more: what is slow can hold no more of the gateway than that. */
export interface Bulkhead {
  /** True: one is in, and is to leave. */
  enter(): boolean;
  /** False: there is no room to wait either. When it is one's turn, `come` is called, and one is in. */
  wait(come: () => void): boolean;
  stopWaiting(come: () => void): void;
  leave(): void;
}

export function createBulkhead(places: number, seats: number): Bulkhead {
  const queue = new Set<() => void>();
  let inside = 0;
  return {
    enter: () => inside < places && ++inside > 0,
    wait: (come) => queue.size < seats && !!queue.add(come),
    stopWaiting: (come) => void queue.delete(come),
    leave() {
      for (const next of queue) {
        queue.delete(next);
        return next();
      }
      inside--;
    },
  };
}
