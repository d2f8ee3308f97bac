import { createDeparture, type Departure } from './departure.js';

/**
 * Lets those who ask the same at the same time share one answer. The key must hold everything that goes out, the caller's
 * claims included: two callers with different rights never share. Whoever leaves is told so at once, and the others wait on.
 */
export function createSharing<Answer>(
  departed: (client: Departure) => Error,
  /** Whether who waits no longer is to be told so. */
  isGone: (client: Departure) => boolean = () => true,
) {
  const underWay = new Map<string, Shared<Answer>>();
  return (key: string, client: Departure, start: (all: Departure) => Promise<Answer>): Promise<Answer> => {
    if (client.happened && isGone(client)) return Promise.reject(departed(client));
    const shared = underWay.get(key) ?? begin(key, start);
    shared.waiting++;
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        if (!isGone(client)) return;
        reject(departed(client));
        if (--shared.waiting > 0) return;
        forget(key, shared);
        shared.all.happen();
      };
      client.listen(leave);
      shared.answer.then(
        (answer) => {
          client.forget(leave);
          resolve(answer);
        },
        (error: Error) => {
          client.forget(leave);
          reject(error);
        },
      );
    });
  };

  function begin(key: string, start: (all: Departure) => Promise<Answer>): Shared<Answer> {
    const all = createDeparture();
    const shared = { answer: start(all), waiting: 0, all };
    underWay.set(key, shared);
    const settled = (): void => forget(key, shared);
    shared.answer.then(settled, settled);
    return shared;
  }

  function forget(key: string, shared: Shared<Answer>): void {
    if (underWay.get(key) === shared) underWay.delete(key);
  }
}

interface Shared<Answer> {
  readonly answer: Promise<Answer>;
  /** That of everybody who waits for the answer. */
  readonly all: Departure;
  waiting: number;
}
