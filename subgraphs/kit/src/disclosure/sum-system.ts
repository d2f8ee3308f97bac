import { type AuditedCell, keyOf, type Place } from './audited-cell.js';
import { type DisjointSets, disjointSets } from './disjoint-sets.js';
import { listedSums } from './listed-sums.js';
import type { Registers } from '../register.js';
import type { SumOfVariables } from './bounds.js';

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

interface Equation {
  readonly total: number;
  readonly parts: readonly number[];
  readonly isOpen: boolean;
  readonly knownOn: string;
}

/**
 * What an attacker knows to hold between the counts, on every day on which something was published. An attacker is taken to guess
 * right: which counts did not change between releases, and which sums hold although a part was never released. So equal
 * counts of one cell are one variable, and a sum is taken where it is true.
 */
export function sumSystems(cells: readonly AuditedCell[], registers: Registers): SumSystem[] {
  const versions = new Map<string, AuditedCell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const known = versions.get(key);
    if (known) known.push(cell);
    else versions.set(key, [cell]);
  }
  const variables: Variable[] = [];
  const variableOf = new Map<AuditedCell, number>();
  for (const all of versions.values()) {
    all.sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1));
    const byCount = new Map<number, number>();
    for (const cell of all) {
      const at = byCount.get(cell.count) ?? variables.push({ count: cell.count, cells: [], partsSince: null }) - 1;
      byCount.set(cell.count, at);
      variables[at]!.cells.push(cell);
      variableOf.set(cell, at);
    }
  }
  const partsOf = listedSums(registers);
  /** The cells of a place, or, where it was never told itself, of the parts that make it up. */
  const present = (place: Place): AuditedCell[][] => {
    const own = versions.get(keyOf(place));
    if (own) return [own];
    return (
      partsOf(place)
        .map((parts) => parts.flatMap(present))
        .find((found) => found.length > 0) ?? []
    );
  };
  const same = disjointSets(variables.length);
  const equations: Equation[] = [];
  const incomplete: AuditedCell[] = [];
  for (const all of versions.values())
    for (const places of partsOf(all[0]!)) {
      const found = places.map(present);
      const parts = found.flat();
      if (parts.length === 0) continue;
      const days = [...new Set([all, ...parts].flat().map(({ publishedOn }) => publishedOn))].sort();
      let before = '';
      for (const day of days) {
        const total = knownBy(all, day);
        const told = parts.flatMap((one) => knownBy(one, day) ?? []);
        if (!total || told.length === 0) continue;
        const sum = told.reduce((all, { count }) => all + count, 0);
        const isMissing = told.length < parts.length || found.some((one) => one.length === 0);
        if (sum !== total.count && !(isMissing && sum < total.count)) continue;
        if (sum < total.count && total.isNew && total.publishedOn === day) incomplete.push(total);
        const equation = {
          total: variableOf.get(total)!,
          parts: told.map((cell) => variableOf.get(cell)!),
          isOpen: sum < total.count,
          knownOn: day,
        };
        // A count that is told twice: what is decided of one holds for the other.
        if (told.length === 1 && !equation.isOpen) {
          same.unite(equation.total, equation.parts[0]!);
          continue;
        }
        const text = `${equation.total}=${equation.parts.join('+')}`;
        if (text !== before) equations.push(equation);
        before = text;
      }
    }
  return systemsOf(variables, equations, incomplete, same);
}

const knownBy = (versions: readonly AuditedCell[], day: string): AuditedCell | undefined =>
  versions.findLast(({ publishedOn }) => publishedOn <= day);

/** Splits into what is tied together, with repeated counts as one variable; what nothing is tied to needs no audit. */
function systemsOf(
  variables: readonly Variable[],
  equations: readonly Equation[],
  incomplete: readonly AuditedCell[],
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
  const withheld = new Set(incomplete);
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
        incomplete: group.variables.flatMap(({ cells }, at) => (cells.some((cell) => withheld.has(cell)) ? [at] : [])),
      };
    });
}
