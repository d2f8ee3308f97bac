import type { Highs, Model } from 'highs';
import type { Relations } from './bounds.js';
import type { Guarded, Narrowed } from './knowledge.js';

/** HiGHS is compiled for this process only where a release has something to confirm: it takes a tenth of a second. */
let loading: Promise<Highs> | undefined;
const solver = (): Promise<Highs> =>
  // The package is described as CommonJS and is imported as a module: what is described as its exports is its loader.
  (loading ??= import('highs').then(({ default: load }) => (load as unknown as typeof load.default)()));

const optimal = 7;
const unbounded = 10;
/** The solver's own tolerance is a hundred times finer. */
const tolerance = 1e-5;

/**
 * Finds what all sums together say of each guarded count, where going from one sum to the next finds nothing more. Every
 * solution shows values of all counts that fit what is told, so that most counts are settled by the solutions found for others.
 * What the solver cannot decide counts as narrowed.
 */
export async function confirm(
  relations: Relations,
  low: Float64Array,
  high: Float64Array,
  guarded: readonly Guarded[],
): Promise<readonly Narrowed[]> {
  if (guarded.length === 0) return [];
  const highs = await solver();
  return highs.withModel(programOf(relations, low, high), (model) => {
    model.options.set({ output_flag: false, simplex_iteration_limit: mostSteps });
    return search(model, guarded, low.length, high);
  });
}
/** Counted in steps and not in seconds, so that the outcome does not depend on the machine. */
const mostSteps = 20_000;

function search(model: Model, guarded: readonly Guarded[], size: number, high: Float64Array): Narrowed[] {
  const least = new Float64Array(size).fill(Infinity);
  const most = new Float64Array(size).fill(-Infinity);
  const isOpen = ({ variable, withheldUpTo }: Guarded): boolean =>
    !(most[variable]! - least[variable]! >= withheldUpTo - 1 - tolerance);
  const run = (variables: readonly Guarded[], sense: 1 | -1): number => {
    const costs = new Float64Array(size);
    for (const { variable } of variables) costs[variable] = sense;
    model.changeColsCost({ kind: 'range', from: 0, to: size - 1 }, costs);
    const { modelStatus } = model.run();
    if (modelStatus === optimal)
      model.getSolution().colValue.forEach((value, at) => {
        least[at] = Math.min(least[at]!, value);
        most[at] = Math.max(most[at]!, value);
      });
    return modelStatus;
  };
  run(guarded, 1);
  run(
    guarded.filter(({ variable }) => high[variable] !== Infinity),
    -1,
  );
  return guarded.flatMap((one) => {
    if (isOpen(one) && run([one], 1) !== optimal) return [{ ...one, left: 0 }];
    if (isOpen(one) && run([one], -1) === unbounded) return [];
    // Whole numbers alone count: 1.2 to 7 leaves 2 to 7.
    const left = Math.floor(most[one.variable]! + tolerance) - Math.ceil(least[one.variable]! - tolerance) + 1;
    if (left >= one.withheldUpTo) return [];
    return [{ ...one, left: Number.isFinite(left) ? left : 0 }];
  });
}

/** One row for each sum: its parts, less its total, is zero; or zero at the most where parts are missing. */
function programOf({ sums }: Relations, low: Float64Array, high: Float64Array) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { total, parts } of sums) {
    const entries = new Map([[total, -1]]);
    for (const part of parts) entries.set(part, (entries.get(part) ?? 0) + 1);
    indices.push(...entries.keys());
    values.push(...entries.values());
    starts.push(indices.length);
  }
  const size = { numCols: low.length, numRows: sums.length };
  return {
    ...size,
    colCost: new Float64Array(low.length),
    colLower: low,
    colUpper: high,
    rowLower: sums.map(({ isOpen }) => (isOpen ? -Infinity : 0)),
    rowUpper: new Float64Array(sums.length),
    matrix: { ...size, format: 'csr' as const, starts, indices, values },
  };
}
