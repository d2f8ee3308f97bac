import { type AuditedCell, keyOf } from './audited-cell.js';
import type { Guarded } from './knowledge.js';
import { type Audience, audiences, isExact, type Told } from './release-rule.js';
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
    return told.every(([cell, audience]) => canBeWithheld(cell, audience)) ? told : [];
  };

  /** The count as the viewer is told it, if that can be withheld: to choose by the true one would tell of it. Zero stays zero. */
  const toldCount = (viewer: Viewer, variable: number): number | null => {
    const counts = tellings(viewer, variable).map(([{ told }, audience]) => countTold(told[audience]));
    const least = Math.min(...counts);
    return counts.length > 0 && least > 0 ? least : null;
  };

  /** The smallest of the counts that can be withheld; of equal ones the first by code. */
  const smallest = (viewer: Viewer, some: readonly number[]): number | undefined =>
    some
      .flatMap((variable) => {
        const count = toldCount(viewer, variable);
        return count === null ? [] : [{ variable, count, key: keyOf(variables[variable]!.cells[0]!) }];
      })
      .sort((a, b) => a.count - b.count || (a.key < b.key ? -1 : 1))[0]?.variable;

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
    const total = smallest(viewer, [...levels(variable, totalsOf)].flat());
    if (total !== undefined) return total;
    const isGuardedToo = (one: number): boolean =>
      variables[one]!.cells.every((cell) => !isEntitled(cell, viewer.audiencesOf(cell)));
    for (const level of levels(variable, tiedTo)) {
      const near = smallest(viewer, level.filter(isGuardedToo));
      if (near !== undefined) return near;
    }
    return undefined;
  };

  return {
    /** Totals of which parts are missing, from whoever is not told exactly: the missing parts may come later. */
    withholdIncomplete: (): number => {
      let withheld = 0;
      for (const cell of incomplete.flatMap((at) => variables[at]!.cells))
        for (const audience of audiences) {
          const told = cell.told[audience];
          if (!cell.isNew || isExact(ruleFor(cell, audience))) continue;
          if (told.availability !== 'AVAILABLE' || told.count === 0) continue;
          withhold(cell, audience);
          withheld++;
        }
      return withheld;
    },

    /** For each count that is narrowed one other is withheld; several may need the same one. */
    withholdFor: (viewer: Viewer, narrowed: readonly Guarded[]): number => {
      const chosen = new Set(narrowed.flatMap(({ variable }) => choice(viewer, variable) ?? []));
      for (const one of chosen) for (const [cell, audience] of tellings(viewer, one)) withhold(cell, audience);
      return chosen.size;
    },

    /** The last resort: the viewer is told nothing of the new cells, not even which of them are small or zero. */
    setAside: ({ audiencesOf }: Viewer): number => {
      let withheld = 0;
      for (const { cells } of variables)
        for (const cell of cells)
          for (const audience of audiencesOf(cell))
            if (canBeWithheld(cell, audience) && cell.told[audience].availability !== 'WITHHELD') {
              cell.told[audience] = { availability: 'WITHHELD' };
              withheld++;
            }
      return withheld;
    },
  };
}

/** Open data is open already, an owner has its own figures, and what was told cannot be taken back. */
const canBeWithheld = ({ isNew, measure }: AuditedCell, audience: Audience): boolean =>
  isNew && audience !== 'OWNER' && measure.disclosure !== 'OPEN';

/** Audiences that the same rule holds for are told the same, so that two of them who meet have nothing to add up. */
function withhold(cell: AuditedCell, from: Audience): void {
  for (const audience of audiences)
    if (ruleFor(cell, audience) === ruleFor(cell, from) && audience !== 'OWNER')
      if (cell.told[audience].availability === 'AVAILABLE') cell.told[audience] = { availability: 'SUPPRESSED' };
}

const countTold = (told: Told): number => (told.availability === 'AVAILABLE' ? told.count : NaN);
