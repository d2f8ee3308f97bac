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
  const share = createSharing<string>(() => new Error('left'));
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
  const share = createSharing<string>(() => new Error('left'));
  void share('ANALYST a', createDeparture(), start);
  void share('PUBLIC a', createDeparture(), start);
  expect(started).toHaveLength(2);
});

it('gives up only when everybody who waited has left', async () => {
  const { started, start } = startCounted();
  const share = createSharing<string>(() => new Error('left'));
  const [one, other] = [createDeparture(), createDeparture()];
  const answers = [share('a', one, start), share('a', other, start)];
  one.happen();
  await expect(answers[0]).rejects.toThrow('left');
  expect(started[0]?.happened).toBe(false);
  other.happen();
  await expect(answers[1]).rejects.toThrow('left');
  expect(started[0]?.happened).toBe(true);
  void share('a', createDeparture(), start);
  expect(started).toHaveLength(2);
});

it('gives the answer to who waits on when another has left', async () => {
  const { answers, start } = startCounted();
  const share = createSharing<string>(() => new Error('left'));
  const [one, other] = [createDeparture(), createDeparture()];
  const both = [share('a', one, start), share('a', other, start)];
  one.happen();
  answers[0]?.('first');
  await expect(both[0]).rejects.toThrow('left');
  expect(await both[1]).toBe('first');
});

it('asks nothing for who has left before', async () => {
  const { started, start } = startCounted();
  const client = createDeparture();
  client.happen();
  await expect(createSharing<string>(() => new Error('left'))('a', client, start)).rejects.toThrow('left');
  expect(started).toHaveLength(0);
});
