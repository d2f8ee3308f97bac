import { createCircuitBreaker, failingMsToOpen, failuresToOpen, probeAfterMs } from './circuit-breaker.js';

const watched = () => {
  const clock = { now: 1_000 };
  return { clock, breaker: createCircuitBreaker(() => clock.now) };
};
const failing = () => {
  const { clock, breaker } = watched();
  for (let count = 0; count < failuresToOpen; count++) breaker.failed();
  return { clock, breaker };
};

it('asks on while failures are fewer than the limit, or a success stands between them', () => {
  const { breaker } = watched();
  for (let count = 1; count < failuresToOpen; count++) breaker.failed();
  expect(breaker.allows()).toBe(true);
  breaker.succeeded();
  breaker.failed();
  expect(breaker.allows()).toBe(true);
});

it('asks nobody after too many failures in a row', () => {
  const { breaker } = failing();
  expect([breaker.refuses(), breaker.allows()]).toEqual([true, false]);
});

it('asks nobody when failures go on for a second, few as they are, and no success stands between them', () => {
  const { clock, breaker } = watched();
  breaker.failed();
  clock.now += failingMsToOpen - 1;
  breaker.failed();
  expect(breaker.refuses()).toBe(false);
  breaker.succeeded();
  clock.now += 1;
  breaker.failed();
  expect(breaker.refuses()).toBe(false);
  clock.now += failingMsToOpen;
  breaker.failed();
  expect([breaker.refuses(), breaker.allows()]).toEqual([true, false]);
});

it('asks one at once, and nobody else, after a request that had no answer in all its time', () => {
  const { clock, breaker } = watched();
  breaker.succeeded();
  clock.now += 1;
  breaker.timedOut(clock.now);
  expect([breaker.allows(), breaker.allows(), breaker.refuses()]).toEqual([true, false, true]);
  breaker.timedOut(clock.now);
  expect(breaker.allows()).toBe(false);
});

it('asks on when others had an answer while one request waited in vain', () => {
  const { clock, breaker } = watched();
  const began = clock.now;
  clock.now += 4_000;
  breaker.succeeded();
  clock.now += 1_000;
  breaker.timedOut(began);
  expect(breaker.allows()).toBe(true);
});

it('lets one request through when it is time for a probe, and the others wait for what it finds', () => {
  const { clock, breaker } = failing();
  clock.now += probeAfterMs;
  expect([breaker.refuses(), breaker.refuses()]).toEqual([false, false]);
  expect([breaker.allows(), breaker.allows(), breaker.allows()]).toEqual([true, false, false]);
  breaker.succeeded();
  expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
});

it('lets another through a second later, also when nothing was heard of the probe', () => {
  const { clock, breaker } = failing();
  clock.now += probeAfterMs;
  breaker.allows();
  clock.now += probeAfterMs - 1;
  expect(breaker.allows()).toBe(false);
  clock.now += 1;
  expect(breaker.allows()).toBe(true);
});

it('puts the probe off no further when what was under way fails late', () => {
  const { clock, breaker } = failing();
  clock.now += probeAfterMs;
  breaker.failed();
  expect(breaker.allows()).toBe(true);
});
