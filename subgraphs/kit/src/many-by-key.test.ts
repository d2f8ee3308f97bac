import { manyByKey, oneByKey } from './many-by-key.js';

const rows = [
  { owner: 'b', name: 'two' },
  { owner: 'a', name: 'one' },
  { owner: 'b', name: 'three' },
];

describe('a loader', () => {
  it('of lists asks once for all keys, keeps the order of rows, and gives an empty list for nothing', async () => {
    const fetch = jest.fn((keys: readonly string[]) =>
      Promise.resolve(rows.filter(({ owner }) => keys.includes(owner))),
    );
    const loader = manyByKey(fetch, ({ owner }) => owner);
    expect(await Promise.all(['a', 'c', 'b', 'a'].map((key) => loader.load(key)))).toEqual([
      [rows[1]],
      [],
      [rows[0], rows[2]],
      [rows[1]],
    ]);
    expect(fetch.mock.calls).toEqual([[['a', 'c', 'b']]]);
  });

  it('of single rows gives null for nothing', async () => {
    const loader = oneByKey(
      () => Promise.resolve(rows.slice(0, 2)),
      ({ owner }) => owner,
    );
    expect(await Promise.all([loader.load('a'), loader.load('c')])).toEqual([rows[1], null]);
  });
});
