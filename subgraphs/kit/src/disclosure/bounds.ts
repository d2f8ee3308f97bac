/** Sums that hold between counts: of each its total and its parts, as numbers of variables. */
export interface SumOfVariables {
  readonly total: number;
  readonly parts: readonly number[];
  /** Parts are missing that are not told: the total is the sum of the parts or more. */
  readonly isOpen: boolean;
}

/** The same, laid out to be gone over many times. */
export interface Relations {
  readonly sums: readonly SumOfVariables[];
  /** Of each variable the sums that it stands in. */
  readonly sumsOf: readonly (readonly number[])[];
}

export function relationsOf(sums: readonly SumOfVariables[], size: number): Relations {
  const sumsOf = Array.from({ length: size }, (): number[] => []);
  sums.forEach(({ total, parts }, sum) => {
    for (const one of [total, ...parts]) sumsOf[one]!.push(sum);
  });
  return { sums, sumsOf };
}

/** So often is one sum gone over: what is not found by then is found by linear programming. */
const mostVisits = 200;

/**
 * Narrows what every count can be, given what all others can be, until nothing narrows any more: a total lies between the sums
 * of its parts' limits, and a part between what the total leaves over when the other parts are as large, or as small, as they can be.
 */
export function propagate({ sums, sumsOf }: Relations, low: Float64Array, high: Float64Array): void {
  const isWaiting = new Uint8Array(sums.length).fill(1);
  const visits = new Int32Array(sums.length);
  const waiting = sums.map((_, at) => at);
  const changed = (variable: number): void => {
    for (const sum of sumsOf[variable]!) {
      if (isWaiting[sum] || visits[sum]! >= mostVisits) continue;
      isWaiting[sum] = 1;
      waiting.push(sum);
    }
  };
  const atLeast = (variable: number, limit: number): void => {
    if (!(limit > low[variable]!)) return;
    low[variable] = limit;
    changed(variable);
  };
  const atMost = (variable: number, limit: number): void => {
    if (!(limit < high[variable]!)) return;
    high[variable] = limit;
    changed(variable);
  };
  for (let next = 0; next < waiting.length; next++) {
    const sum = waiting[next]!;
    isWaiting[sum] = 0;
    visits[sum]!++;
    const { total, parts, isOpen } = sums[sum]!;
    const least = addUp(low, parts);
    const most = addUp(high, parts);
    atLeast(total, least.endless === 0 ? least.sum : -Infinity);
    if (!isOpen) atMost(total, most.endless === 0 ? most.sum : Infinity);
    for (const part of parts) {
      // What was narrowed just now is weighed when the sum is gone over again, which it then is.
      const [partLow, partHigh] = [low[part]!, high[part]!];
      if (partLow === partHigh) continue;
      atMost(part, high[total]! - without(least, partLow));
      if (!isOpen) atLeast(part, low[total]! - without(most, partHigh));
    }
  }
}

interface Added {
  readonly sum: number;
  /** Endless limits are counted apart, so that one of them can be left out of the sum again. */
  readonly endless: number;
}

function addUp(limits: Float64Array, parts: readonly number[]): Added {
  let sum = 0;
  let endless = 0;
  for (const part of parts) {
    const limit = limits[part]!;
    if (Number.isFinite(limit)) sum += limit;
    else endless++;
  }
  return { sum, endless };
}

/** What the others add up to; no number, which narrows nothing, if that is endless. */
function without({ sum, endless }: Added, limit: number): number {
  if (Number.isFinite(limit)) return endless === 0 ? sum - limit : NaN;
  return endless === 1 ? sum : NaN;
}
