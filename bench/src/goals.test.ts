import { goals } from './goals.js';
import { memoryTable } from './tables.js';
import type { Results } from './results.js';

const growing = (entities: number, microseconds: readonly number[], candidate = 'ours') =>
  microseconds.map((each, at) => ({
    candidate,
    round: at + 1,
    entities,
    cpuMsPerRequest: (each * entities) / 1000,
    p50Ms: 1,
  }));
const loaded = (candidate: string, peaks: readonly (readonly number[])[]) =>
  peaks.flatMap((ofRound, at) =>
    ofRound.map((peakMemoryMb) => ({ candidate, round: at + 1, peakMemoryMb }) as Results['load'][number]),
  );
const measured = (more: Partial<Results>) =>
  ({ load: [], neverSeen: [], linearity: [], ...more }) as unknown as Results;

it.each([
  ['reached', 4.3, '1.48'],
  ['MISSED ', 4.5, '1.55'],
])('%s when an entity of 100,000 costs %f microseconds, and one of 10,000 costs 2.9', (verdict, most, times) => {
  const linearity = [
    ...growing(1_000, [9, 9, 9]),
    ...growing(10_000, [2.5, 2.9, 9]),
    ...growing(100_000, [1, most, 9]),
    ...growing(100_000, [99], 'hand'),
  ];
  expect(goals(measured({ linearity }))).toBe(
    `${verdict}  growing answers: an entity of 100,000 costs ours ${times} times one of 10,000; at most 1.50 times`,
  );
});

it('says nothing of answers that were not measured', () => {
  expect(goals(measured({ linearity: growing(10_000, [2.9]) }))).toBe('');
});

it('shows of each round the most memory, how far rounds lie apart, and the limit of the same round beside it', () => {
  const load = [...loaded('hand', [[100, 50], [200, 10], [100]]), ...loaded('ours', [[150], [100, 400], [30, 120]])];
  const candidates = [
    { name: 'hand', title: 'hand-written join' },
    { name: 'ours', title: 'Safer Graph' },
  ] as unknown as Results['candidates'];
  expect(memoryTable(measured({ load, candidates })).split('\n').slice(2)).toEqual([
    '| hand-written join | 100 MB (100–200) |  |',
    '| Safer Graph | 150 MB (120–400) | **1.50** (1.20–2.00) |',
  ]);
});
