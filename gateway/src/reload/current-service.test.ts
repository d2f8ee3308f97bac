import type { Service } from '../service.js';
import { serveSupergraph } from './current-service.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const service = (supergraphSdl: string): Service => ({
  schema: {} as Service['schema'],
  supergraphSdl,
  execute: () => Promise.reject(new Error('Nothing is to be run.')),
  recentOperations: () => [],
  prepareFor: () => Promise.resolve(),
  retire: () => undefined,
});

it('tries what it refused again after a minute, tells of it once, and takes it when it can', async () => {
  let sdl = 'one';
  let isPlannerWell = true;
  const created: string[] = [];
  const logged: string[] = [];
  const current = await serveSupergraph(
    { name: 'source', address: 'source', pollMs: 1_000, read: () => Promise.resolve(sdl) },
    { file: 'kept', read: () => Promise.resolve(undefined), write: () => Promise.resolve() },
    (next) => {
      created.push(next);
      return isPlannerWell ? Promise.resolve(service(next)) : Promise.reject(new Error('no planner'));
    },
    (message) => logged.push(message),
  );
  try {
    sdl = 'two';
    isPlannerWell = false;
    await jest.advanceTimersByTimeAsync(30_000);
    expect(created).toEqual(['one', 'two']);
    await jest.advanceTimersByTimeAsync(90_000);
    expect(created).toEqual(['one', 'two', 'two']);
    isPlannerWell = true;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(current.get().supergraphSdl).toBe('two');
    expect(logged).toEqual([
      'A new supergraph is refused and the last good one stays: no planner',
      'A new supergraph is in force: source',
    ]);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(created).toEqual(['one', 'two', 'two', 'two']);
  } finally {
    current.stop();
  }
});
