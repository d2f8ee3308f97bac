/** Chance that is the same on every machine: the same seed gives the same numbers, in the same order. */
export interface Seeded {
  /** From 0 to below 1. */
  uniform(): number;
  between(low: number, high: number): number;
  /** How many events happen where so many are expected. */
  poisson(mean: number): number;
  /** How many of so many people say yes, where a share of all people would. */
  binomial(people: number, share: number): number;
  choice<T>(list: readonly T[]): T;
}

/** Each table has a seed of its own, its name, so that a change in one table leaves the others as they are. */
export function seeded(seed: string): Seeded {
  let state = hash(seed);
  /** mulberry32. */
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  // A sum of Poisson numbers is one too: halves keep the product below away from zero.
  const poisson = (mean: number): number => {
    if (mean > 30) return poisson(mean / 2) + poisson(mean / 2);
    const limit = Math.exp(-mean);
    let events = 0;
    for (let product = uniform(); product > limit; product *= uniform()) events += 1;
    return events;
  };
  return {
    uniform,
    between: (low, high) => low + (high - low) * uniform(),
    poisson,
    binomial: (people, share) => {
      let yes = 0;
      for (let person = 0; person < people; person += 1) if (uniform() < share) yes += 1;
      return yes;
    },
    choice: (list) => list[Math.floor(uniform() * list.length)]!,
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.codePointAt(0)!, 0x01000193);
  return value;
}
