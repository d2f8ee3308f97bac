import { createDeparture } from './departure.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

it('happens when the time is over, and tells everybody once', () => {
  const client = createDeparture(100);
  const told = jest.fn();
  client.listen(told);
  jest.advanceTimersByTime(99);
  expect([client.happened, client.late]).toEqual([false, false]);
  jest.advanceTimersByTime(1);
  client.happen();
  expect([client.happened, client.late, told.mock.calls.length]).toEqual([true, true, 1]);
});

it('is not late when the client has left before, and keeps no timer', () => {
  const client = createDeparture(100);
  client.happen();
  expect(jest.getTimerCount()).toBe(0);
  expect([client.happened, client.late]).toEqual([true, false]);
});

it('never happens by itself to who waits for ever', () => {
  expect([createDeparture().until, jest.getTimerCount()]).toEqual([Infinity, 0]);
});
