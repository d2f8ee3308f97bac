import { numberTable } from './number-table.js';

describe('a table of numbers', () => {
  it('keeps what a Map keeps, however large its keys are and however many', () => {
    const table = numberTable();
    const map = new Map<number, number>();
    let state = 1;
    for (let entry = 0; entry < 100_000; entry += 1) {
      state = (state * 1103515245 + 12345) % 2147483648;
      const key = [state, state * 2 ** 22, entry * 4096, entry * 2 ** 37][entry % 4]!;
      map.set(key, entry - 50_000);
      table.set(key, entry - 50_000);
    }
    expect([...map].filter(([key, value]) => table.get(key) !== value)).toEqual([]);
    expect([5, 2 ** 52 + 1, 4095].filter((key) => !map.has(key)).map((key) => table.get(key))).toEqual([0, 0, 0]);
  });

  it('takes the smallest and the largest key', () => {
    const table = numberTable();
    table.set(0, 1);
    table.set(2 ** 53 - 2, 2);
    table.set(0, 3);
    expect([table.get(0), table.get(2 ** 53 - 2), table.get(1)]).toEqual([3, 2, 0]);
  });

  it('sets bits, and says which were set', () => {
    const table = numberTable();
    const before = (key: number, ...bits: number[]): number[] => bits.map((bit) => table.setBits(key, 1 << bit));
    expect(before(0, 0, 31, 0)).toEqual([0, 1, 1 - 2 ** 31]);
    expect(before(7, 3, 4)).toEqual([0, 8]);
    for (let key = 8; key < 10_000; key += 1) table.setBits(key, 2);
    expect([table.get(0), table.get(7), table.get(9_999), table.get(10_000)]).toEqual([1 - 2 ** 31, 24, 2, 0]);
  });
});
