import { expect, jest, test } from '@jest/globals';
import { newLifetime } from './lifetime.js';

test('what was opened last is closed first, each after the one before, and only once', async () => {
  const lifetime = newLifetime();
  const closed: string[] = [];
  lifetime.atEnd(() => closed.push('database'));
  lifetime.atEnd(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    closed.push('gateway');
  });
  await Promise.all([lifetime.end('first'), lifetime.end('second')]);
  expect(closed).toEqual(['gateway', 'database']);
  expect(await lifetime.ended).toBe('first');
});

test('work that goes on when the end comes fails with its reason', async () => {
  const lifetime = newLifetime();
  const endless = lifetime.orEnd(new Promise(() => undefined));
  void lifetime.end('PostgreSQL has ended.');
  await expect(endless).rejects.toThrow('PostgreSQL has ended.');
  expect(lifetime.isOver()).toBe(true);
});

test('a closer that fails does not keep the others open', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const lifetime = newLifetime();
  const closed: string[] = [];
  lifetime.atEnd(() => closed.push('database'));
  lifetime.atEnd(() => Promise.reject(new Error('gone already')));
  await lifetime.end();
  expect(closed).toEqual(['database']);
  expect(said.mock.calls).toEqual([['While stopping: gone already']]);
  said.mockRestore();
});
