/** What was started together and ends together. */
export interface Lifetime {
  /** Something to close at the end, before everything that was registered earlier. */
  atEnd(close: () => unknown): void;
  /** The result of `work`; fails at once when the end comes first. */
  orEnd<T>(work: Promise<T>): Promise<T>;
  /** Closes everything, once. The first reason counts. */
  end(reason?: string): Promise<void>;
  /** Settles when everything is closed: with the reason, if there was one. */
  readonly ended: Promise<string | undefined>;
  isOver(): boolean;
}

export function newLifetime(): Lifetime {
  const closers: (() => unknown)[] = [];
  let ending: Promise<void> | undefined;
  let interrupt: (error: Error) => void = () => undefined;
  const interrupted = new Promise<never>((_, reject) => (interrupt = reject));
  interrupted.catch(() => undefined);
  let settle: (reason: string | undefined) => void = () => undefined;
  const ended = new Promise<string | undefined>((resolve) => (settle = resolve));

  const closeAll = async (reason: string | undefined): Promise<void> => {
    interrupt(new Error(reason ?? 'Stopped while starting.'));
    for (let close = closers.pop(); close; close = closers.pop()) {
      try {
        await close();
      } catch (error) {
        console.error(`While stopping: ${(error as Error).message}`);
      }
    }
    settle(reason);
  };
  return {
    atEnd: (close) => void closers.push(close),
    orEnd: (work) => Promise.race([interrupted, work]),
    end: (reason) => (ending ??= closeAll(reason)),
    ended,
    isOver: () => ending !== undefined,
  };
}
