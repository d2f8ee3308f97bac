/**
 * A map from whole numbers, 0 to 2^53 - 2, to integers of 32 bits, in 12 bytes and some an entry: a Map of as many takes four
 * times that. What is not there is 0.
 */
export function numberTable() {
  let capacity = 1 << 12;
  let size = 0;
  /** A key is kept one higher: 0 is an empty place. */
  let keys = new Float64Array(capacity);
  let values = new Int32Array(capacity);

  const placeOf = (kept: number, among: Float64Array): number => {
    const mask = among.length - 1;
    let mixed = Math.imul((kept >>> 0) ^ Math.imul(Math.floor(kept / 0x1_0000_0000), 0x85ebca6b), 0x9e3779b1);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    let place = (mixed ^ (mixed >>> 13)) & mask;
    while (among[place] !== 0 && among[place] !== kept) place = (place + 1) & mask;
    return place;
  };

  const grow = (): void => {
    capacity *= 2;
    const grownKeys = new Float64Array(capacity);
    const grownValues = new Int32Array(capacity);
    keys.forEach((kept, from) => {
      if (kept === 0) return;
      const to = placeOf(kept, grownKeys);
      grownKeys[to] = kept;
      grownValues[to] = values[from]!;
    });
    keys = grownKeys;
    values = grownValues;
  };

  const take = (place: number, key: number): void => {
    if (keys[place] !== 0) return;
    keys[place] = key + 1;
    size += 1;
    if (size > 0.7 * capacity) grow();
  };

  return {
    get: (key: number): number => values[placeOf(key + 1, keys)]!,
    set(key: number, value: number): void {
      const place = placeOf(key + 1, keys);
      values[place] = value;
      take(place, key);
    },
    /** Sets these bits, and gives those that were set before. */
    setBits(key: number, bits: number): number {
      const place = placeOf(key + 1, keys);
      const before = values[place]!;
      if ((before & bits) === bits) return before;
      values[place] = before | bits;
      take(place, key);
      return before;
    },
  };
}
