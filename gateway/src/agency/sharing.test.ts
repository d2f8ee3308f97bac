import { createDeparture, type Departure } from './departure.js';
import { createSharing } from './sharing.js';

function startCounted() {
  const started: Departure[] = [];
  const answers: ((answer: string) => void)[] = [];
  const start = (all: Departure) => {
    started.push(all);
    return new Promise<string>((resolve) => answers.push(resolve));
  };
  return { started, answers, start };
}

it('asks once for two who ask the same at the same time, and again for who asks later', async () => {
  const { started, answers, start } = startCounted();
  const share = createSharing<string>();
  const both = [share('ANALYST a', createDeparture(), start), share('ANALYST a', createDeparture(), start)];
  answers[0]?.('first');
  expect(await Promise.all(both)).toEqual(['first', 'first']);
  const later = share('ANALYST a', createDeparture(), start);
  answers[1]?.('second');
  expect(await later).toBe('second');
  expect(started).toHaveLength(2);
});

it('keeps callers with other claims apart', () => {
  const { started, start } = startCounted();
  const share = createSharing<string>();
  void share('ANALYST a', createDeparture(), start);
  void share('PUBLIC a', createDeparture(), start);
  expect(started).toHaveLength(2);
});

it('gives up only when everybody who waited has left', () => {
  const { started, start } = startCounted();
  const share = createSharing<string>();
  const [one, other] = [createDeparture(), createDeparture()];
  void share('a', one, start);
  void share('a', other, start);
  one.happen();
  expect(started[0]?.happened).toBe(false);
  other.happen();
  expect(started[0]?.happened).toBe(true);
  void share('a', createDeparture(), start);
  expect(started).toHaveLength(2);
});
