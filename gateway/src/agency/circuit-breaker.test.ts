import { createCircuitBreaker, failuresToOpen, probeAfterMs } from './circuit-breaker.js';

const failing = () => {
  const clock = { now: 0 };
  const breaker = createCircuitBreaker(() => clock.now);
  for (let count = 0; count < failuresToOpen; count++) breaker.failed();
  return { clock, breaker };
};

it('asks on while failures are fewer than the limit, or a success stands between them', () => {
  const breaker = createCircuitBreaker(() => 0);
  for (let count = 1; count < failuresToOpen; count++) breaker.failed();
  expect(breaker.allows()).toBe(true);
  breaker.succeeded();
  breaker.failed();
  expect(breaker.allows()).toBe(true);
});

it('asks nobody after too many failures in a row', () => {
  expect(failing().breaker.allows()).toBe(false);
});

it('lets one request through when it is time for a probe, and the others wait for what it finds', () => {
  const { clock, breaker } = failing();
  clock.now += probeAfterMs;
  expect([breaker.allows(), breaker.allows(), breaker.allows()]).toEqual([true, false, false]);
  breaker.succeeded();
  expect([breaker.allows(), breaker.allows()]).toEqual([true, true]);
});

it('waits again when the probe fails', () => {
  const { clock, breaker } = failing();
  clock.now += probeAfterMs;
  breaker.allows();
  breaker.failed();
  clock.now += probeAfterMs - 1;
  expect(breaker.allows()).toBe(false);
  clock.now += 1;
  expect(breaker.allows()).toBe(true);
});
