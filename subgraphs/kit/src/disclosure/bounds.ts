/** Sums that hold between counts: of each its total and its parts, as numbers of variables. */
export interface Relations {
  readonly totals: Int32Array;
  /** Where the parts of each sum start in `parts`; one more entry says where the last one ends. */
  readonly starts: Int32Array;
  readonly parts: Int32Array;
  /** 1 where parts are missing that are not told: the total is their sum or more. */
  readonly isOpen: Uint8Array;
}

export interface SumOfVariables {
  readonly total: number;
  readonly parts: readonly number[];
  readonly isOpen: boolean;
}

export function relationsOf(sums: readonly SumOfVariables[]): Relations {
  const starts = new Int32Array(sums.length + 1);
  sums.forEach(({ parts }, at) => (starts[at + 1] = starts[at]! + parts.length));
  return {
    totals: Int32Array.from(sums, ({ total }) => total),
    starts,
    parts: Int32Array.from(sums.flatMap(({ parts }) => parts)),
    isOpen: Uint8Array.from(sums, ({ isOpen }) => (isOpen ? 1 : 0)),
  };
}

/** So many rounds are enough for all tables that were tried; what is not found by then is found by linear programming. */
const mostRounds = 200;

/**
 * Narrows what every count can be, given what all others can be, until nothing narrows any more: a total lies between the sums
 * of its parts' limits, and a part between what the total leaves over when the other parts are as large, or as small, as they can be.
 */
export function propagate({ totals, starts, parts, isOpen }: Relations, low: Float64Array, high: Float64Array): void {
  let isNarrowing = true;
  for (let round = 0; isNarrowing && round < mostRounds; round++) {
    isNarrowing = false;
    for (let sum = 0; sum < totals.length; sum++) {
      const from = starts[sum]!;
      const to = starts[sum + 1]!;
      // Limits that are endless are counted apart, so that one of them can be left out of a sum again.
      let lowest = 0;
      let highest = 0;
      let endlessBelow = 0;
      let endlessAbove = 0;
      for (let at = from; at < to; at++) {
        const part = parts[at]!;
        if (low[part] === -Infinity) endlessBelow++;
        else lowest += low[part]!;
        if (high[part] === Infinity) endlessAbove++;
        else highest += high[part]!;
      }
      const isClosed = isOpen[sum] === 0;
      if (!isClosed) endlessAbove++;
      const total = totals[sum]!;
      if (endlessBelow === 0 && lowest > low[total]!) {
        low[total] = lowest;
        isNarrowing = true;
      }
      if (endlessAbove === 0 && highest < high[total]!) {
        high[total] = highest;
        isNarrowing = true;
      }
      const most = high[total]!;
      const least = low[total]!;
      for (let at = from; at < to; at++) {
        const part = parts[at]!;
        const partLow = low[part]!;
        const partHigh = high[part]!;
        const othersBelow = endlessBelow - (partLow === -Infinity ? 1 : 0);
        const othersAbove = endlessAbove - (partHigh === Infinity ? 1 : 0);
        if (othersBelow === 0) {
          const limit = most - (lowest - (partLow === -Infinity ? 0 : partLow));
          if (limit < partHigh) {
            high[part] = limit;
            isNarrowing = true;
            if (partHigh === Infinity) endlessAbove--;
            highest += partHigh === Infinity ? limit : limit - partHigh;
          }
        }
        if (othersAbove === 0) {
          const nowHigh = high[part]!;
          const limit = least - (highest - (nowHigh === Infinity ? 0 : nowHigh));
          if (limit > partLow) {
            low[part] = limit;
            isNarrowing = true;
            if (partLow === -Infinity) endlessBelow--;
            lowest += partLow === -Infinity ? limit : limit - partLow;
          }
        }
      }
    }
  }
}
