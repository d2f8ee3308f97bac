import { type AuditedCell, keyOf } from './audited-cell.js';
import type { Guarded } from './knowledge.js';
import { type Audience, audiences, isExact } from './release-rule.js';
import type { SumSystem } from './sum-system.js';
import { isEntitled, ruleFor, type Viewer } from './viewer.js';

/** The ways in which an audit withholds what a new release tells. Each says how many counts it withheld. */
export function withholding({ variables, sums, incomplete }: SumSystem) {
  const sumsWithPart: number[][] = variables.map(() => []);
  const sumsWithTotal: number[][] = variables.map(() => []);
  sums.forEach(({ total, parts }, sum) => {
    sumsWithTotal[total]!.push(sum);
    for (const part of parts) sumsWithPart[part]!.push(sum);
  });

  /** What the viewer is told of a variable anew, if withholding that leaves nothing told: else there is no use in it. */
  const tellings = ({ audiencesOf }: Viewer, variable: number): (readonly [AuditedCell, Audience])[] => {
    const told = variables[variable]!.cells.flatMap((cell) =>
      audiencesOf(cell)
        .filter((audience) => cell.told[audience].availability === 'AVAILABLE')
        .map((audience) => [cell, audience] as const),
    );
    return told.every(([{ isNew }, audience]) => isNew && audience !== 'OWNER') ? told : [];
  };

  const canWithhold = (viewer: Viewer, variable: number): boolean =>
    variables[variable]!.count !== 0 && tellings(viewer, variable).length > 0;

  /** The smallest count first; of equal ones the first by code. */
  const smallest = (some: readonly number[]): number | undefined =>
    [...some].sort((a, b) => {
      const [one, other] = [variables[a]!, variables[b]!];
      return one.count - other.count || (keyOf(one.cells[0]!) < keyOf(other.cells[0]!) ? -1 : 1);
    })[0];

  /** All variables that a step leads to, level by level, each once. */
  function* levels(from: number, step: (variable: number) => readonly number[]): Generator<number[]> {
    const seen = new Set([from]);
    for (let level = [from]; level.length > 0;) {
      level = [...new Set(level.flatMap(step))].filter((next) => !seen.has(next));
      for (const next of level) seen.add(next);
      yield level;
    }
  }
  const totalsOf = (variable: number): number[] => sumsWithPart[variable]!.map((sum) => sums[sum]!.total);
  const tiedTo = (variable: number): number[] =>
    [...sumsWithPart[variable]!, ...sumsWithTotal[variable]!].flatMap((sum) => [sums[sum]!.total, ...sums[sum]!.parts]);

  /** The smallest total that contains the count; where none is left, the smallest of the nearest counts that are tied to it. */
  const choice = (viewer: Viewer, variable: number): number | undefined => {
    const total = smallest([...levels(variable, totalsOf)].flat().filter((one) => canWithhold(viewer, one)));
    if (total !== undefined) return total;
    const isGuardedToo = (one: number): boolean =>
      variables[one]!.cells.every((cell) => !isEntitled(cell, viewer.audiencesOf(cell)));
    for (const level of levels(variable, tiedTo)) {
      const near = smallest(level.filter((one) => isGuardedToo(one) && canWithhold(viewer, one)));
      if (near !== undefined) return near;
    }
    return undefined;
  };

  return {
    /** Totals of which parts are missing, from whoever is not told exactly: the missing parts may come later. */
    withholdIncomplete: (): number => {
      let withheld = 0;
      for (const cell of incomplete)
        for (const audience of audiences)
          if (
            !isExact(ruleFor(cell, audience)) &&
            cell.told[audience].availability === 'AVAILABLE' &&
            cell.count !== 0
          ) {
            cell.told[audience] = { availability: 'SUPPRESSED' };
            withheld++;
          }
      return withheld;
    },

    /** For each count that is narrowed one other is withheld; several may need the same one. */
    withholdFor: (viewer: Viewer, narrowed: readonly Guarded[]): number => {
      const chosen = new Set(narrowed.flatMap(({ variable }) => choice(viewer, variable) ?? []));
      for (const one of chosen)
        for (const [cell, audience] of tellings(viewer, one)) cell.told[audience] = { availability: 'SUPPRESSED' };
      return chosen.size;
    },

    /** The last resort: the viewer is told nothing of the new cells, not even which of them are small or zero. */
    setAside: ({ audiencesOf }: Viewer): number => {
      let withheld = 0;
      for (const { cells } of variables)
        for (const cell of cells)
          for (const audience of cell.isNew ? audiencesOf(cell) : [])
            if (audience !== 'OWNER' && cell.told[audience].availability !== 'WITHHELD') {
              cell.told[audience] = { availability: 'WITHHELD' };
              withheld++;
            }
      return withheld;
    },
  };
}
