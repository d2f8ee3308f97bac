/**
 * Lets those who ask the same at the same time share one answer. The key must hold everything that goes out, the caller's
 * claims included: two callers with different rights never share.
 */
export function createSharing<Answer>() {
  const underWay = new Map<string, Shared<Answer>>();
  return (key: string, signal: AbortSignal, start: (left: AbortSignal) => Promise<Answer>): Promise<Answer> => {
    const shared = underWay.get(key) ?? begin(key, start);
    shared.waiting++;
    const leave = (): void => {
      if (--shared.waiting > 0) return;
      forget(key, shared);
      shared.abandon.abort();
    };
    signal.addEventListener('abort', leave, { once: true });
    const stay = (): void => signal.removeEventListener('abort', leave);
    shared.answer.then(stay, stay);
    return shared.answer;
  };

  function begin(key: string, start: (left: AbortSignal) => Promise<Answer>): Shared<Answer> {
    const abandon = new AbortController();
    const shared = { answer: start(abandon.signal), waiting: 0, abandon };
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
  readonly abandon: AbortController;
  waiting: number;
}
