import { createBulkhead } from './bulkhead.js';

it('lets so many in, has so many wait, and turns the others away', () => {
  const bulkhead = createBulkhead(2, 1);
  expect([bulkhead.enter(), bulkhead.enter(), bulkhead.enter()]).toEqual([true, true, false]);
  expect([bulkhead.wait(() => undefined), bulkhead.wait(() => undefined)]).toEqual([true, false]);
});

it('gives a place to who has waited longest, and to nobody else meanwhile', () => {
  const bulkhead = createBulkhead(1, 5);
  bulkhead.enter();
  const came: string[] = [];
  const comers = ['first', 'second', 'third'].map((name) => () => void came.push(name));
  comers.forEach((come) => bulkhead.wait(come));
  bulkhead.stopWaiting(comers[1]!);
  bulkhead.leave();
  expect([came, bulkhead.enter()]).toEqual([['first'], false]);
  bulkhead.leave();
  expect([came, bulkhead.enter()]).toEqual([['first', 'third'], false]);
  bulkhead.leave();
  expect([came, bulkhead.enter()]).toEqual([['first', 'third'], true]);
});
