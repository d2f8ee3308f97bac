import type { AuditedCell } from './audited-cell.js';
import type { SumOfVariables } from './bounds.js';
import { type DisjointSets, disjointSets } from './disjoint-sets.js';
import { daysOf, knownBy, type KnownCounts, knownCounts } from './known-counts.js';
import type { ListedSums } from './listed-sums.js';

/** A count that is not told: one cell in every release that gives it the same value, and every measure that repeats it. */
export interface Variable {
  readonly count: number;
  readonly cells: AuditedCell[];
  /** Since when parts of it are told, so that SUPPRESSED no longer means a small number; null where it has none. */
  partsSince: string | null;
}

/** Variables that are tied to one another by sums, and the sums. */
export interface SumSystem {
  readonly variables: readonly Variable[];
  readonly sums: readonly SumOfVariables[];
  /** New totals of which parts are missing: who adds up the rest knows what is missing before it is released. */
  readonly incomplete: readonly number[];
}

interface Equation extends SumOfVariables {
  readonly knownOn: string;
}

/**
 * What an attacker knows to hold between the counts, on every day on which something was published. An attacker is taken to guess
 * right: which counts did not change between releases, and which sums hold although a part was never released. So equal
 * counts of one cell are one variable, and a sum is taken where it is true.
 */
export function sumSystems(cells: readonly AuditedCell[], listed: ListedSums): SumSystem[] {
  const variables: Variable[] = [];
  const variableOf = new Map<AuditedCell, number>();
  const known = knownCounts(cells, listed);
  for (const { versions } of known) {
    const byCount = new Map<number, number>();
    for (const cell of versions) {
      const at = byCount.get(cell.count) ?? variables.push({ count: cell.count, cells: [], partsSince: null }) - 1;
      byCount.set(cell.count, at);
      variables[at]!.cells.push(cell);
      variableOf.set(cell, at);
    }
  }
  const same = disjointSets(variables.length);
  const equations: Equation[] = [];
  const incomplete = new Set<AuditedCell>();
  for (const total of known)
    for (const parts of total.sums)
      for (const one of sumsOnEachDay(total, parts)) {
        if (one.isOpen && one.total.isNew && one.total.publishedOn === one.knownOn) incomplete.add(one.total);
        const sum = {
          ...one,
          total: variableOf.get(one.total)!,
          parts: one.parts.map((part) => variableOf.get(part)!),
        };
        // A count that is told twice: what is decided of one holds for the other.
        if (sum.parts.length === 1 && !sum.isOpen) same.unite(sum.total, sum.parts[0]!);
        else equations.push(sum);
      }
  return systemsOf(variables, telling(variables, equations, same), incomplete, same);
}

interface SumOfCells {
  readonly total: AuditedCell;
  readonly parts: readonly AuditedCell[];
  readonly isOpen: boolean;
  readonly knownOn: string;
}

/** A sum with what was known of its total and parts on each day, where that is true; the same sum of the same counts once. */
function* sumsOnEachDay(total: KnownCounts, parts: KnownCounts['sums'][number]): Generator<SumOfCells> {
  const present = parts.flatMap((part) => part ?? []);
  const isAnyMissing = present.length < parts.length || present.some(({ isPartial }) => isPartial);
  let before = '';
  for (const knownOn of daysOf([total, ...present])) {
    const whole = knownBy(total.versions, knownOn);
    const told = present.flatMap(({ versions }) => knownBy(versions, knownOn) ?? []);
    if (!whole || told.length === 0) continue;
    const missing = whole.count - told.reduce((sum, { count }) => sum + count, 0);
    const isMissing = isAnyMissing || told.length < present.length;
    if (missing !== 0 && !(missing > 0 && isMissing && !total.isPartial)) continue;
    const text = [whole, ...told].map(({ count }, at) => `${at}=${count}`).join(' ') + told.length;
    if (text !== before) yield { total: whole, parts: told, isOpen: missing > 0, knownOn };
    before = text;
  }
}

/** A total that no release tells, and that stands in one sum alone, can be anything. */
function telling(variables: readonly Variable[], equations: readonly Equation[], same: DisjointSets): Equation[] {
  const isTold = variables.map(() => false);
  variables.forEach(({ cells }, at) => {
    if (cells.some(({ isImplied }) => !isImplied)) isTold[same.of(at)] = true;
  });
  let left = [...equations];
  for (;;) {
    const uses = new Int32Array(variables.length);
    for (const { total, parts } of left) for (const one of [total, ...parts]) uses[same.of(one)]!++;
    const now = left.filter(({ total }) => isTold[same.of(total)] || uses[same.of(total)]! > 1);
    if (now.length === left.length) return now;
    left = now;
  }
}

/** Splits into what is tied together, with repeated counts as one variable; what nothing is tied to needs no audit. */
function systemsOf(
  variables: readonly Variable[],
  equations: readonly Equation[],
  incomplete: ReadonlySet<AuditedCell>,
  same: DisjointSets,
): SumSystem[] {
  const tied = disjointSets(variables.length);
  variables.forEach((_, at) => tied.unite(at, same.of(at)));
  for (const { total, parts } of equations) for (const part of parts) tied.unite(total, part);
  const groups = new Map<number, { variables: Variable[]; equations: Equation[] }>();
  const placeOf = new Int32Array(variables.length);
  variables.forEach(({ count, cells }, at) => {
    const group = groups.get(tied.of(at)) ?? { variables: [], equations: [] };
    groups.set(tied.of(at), group);
    if (same.of(at) === at) placeOf[at] = group.variables.push({ count, cells: [], partsSince: null }) - 1;
    group.variables[placeOf[same.of(at)]!]!.cells.push(...cells);
  });
  for (const equation of equations) groups.get(tied.of(equation.total))!.equations.push(equation);
  return [...groups.values()]
    .filter((group) => group.variables.some(({ cells }) => cells.length > 1) || group.equations.length > 0)
    .filter((group) => group.variables.some(({ cells }) => cells.some(({ isNew }) => isNew)))
    .map((group) => {
      const sums = group.equations.map(({ total, parts, isOpen }) => ({
        total: placeOf[same.of(total)]!,
        parts: parts.map((part) => placeOf[same.of(part)]!),
        isOpen,
      }));
      group.equations.forEach(({ knownOn }, at) => {
        const total = group.variables[sums[at]!.total]!;
        if (total.partsSince === null || knownOn < total.partsSince) total.partsSince = knownOn;
      });
      return {
        variables: group.variables,
        sums,
        incomplete: group.variables.flatMap(({ cells }, at) =>
          cells.some((cell) => incomplete.has(cell)) ? [at] : [],
        ),
      };
    });
}
