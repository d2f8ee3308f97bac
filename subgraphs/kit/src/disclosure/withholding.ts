import { type AuditedCell, keyOf } from './audited-cell.js';
import type { Relations } from './bounds.js';
import type { Guarded } from './knowledge.js';
import { type Audience, audiences, isExact, type Told } from './release-rule.js';
import type { SumSystem } from './sum-system.js';
import { isEntitled, ruleFor, type Viewer } from './viewer.js';

/** The ways in which an audit withholds what a new release tells. */
export interface Withholding {
  /** Totals of which parts are missing, from whoever is not told exactly: the missing parts may come later. */
  withholdIncomplete(): void;
  /**
   * For each count that is narrowed one other; several may need the same one. They are SUPPRESSED, as small counts are.
   * False where there is none.
   */
  withholdFor(viewer: Viewer, narrowed: readonly Guarded[]): boolean;
  /** Where no count is left to withhold, that something is small, or zero, gives it away: then that is not told either. */
  setAsideFor(viewer: Viewer, narrowed: readonly Guarded[]): boolean;
}

type Telling = readonly [AuditedCell, Audience];

export function withholding({ variables, sums, incomplete }: SumSystem, { sumsOf }: Relations): Withholding {
  const totals = sumsOf.map((all, variable) => all.map((sum) => sums[sum]!.total).filter((one) => one !== variable));
  const tied = sumsOf.map((all) => [...new Set(all.flatMap((sum) => [sums[sum]!.total, ...sums[sum]!.parts]))]);
  const totalsOf = (variable: number): readonly number[] => totals[variable]!;
  const tiedTo = (variable: number): readonly number[] => tied[variable]!;

  /** What the viewer is told of a variable, if withholding that leaves nothing told: else there is no use in it. */
  const tellings = (viewer: Viewer, variable: number, isTold: (told: Told) => boolean): readonly Telling[] => {
    const told = variables[variable]!.cells.flatMap((cell) =>
      viewer
        .audiencesOf(cell)
        .filter((audience) => isTold(cell.told[audience]))
        .map((audience) => [cell, audience] as const),
    );
    return told.every(([cell, audience]) => canBeWithheld(cell, audience)) ? told : [];
  };

  /** What can be withheld of what the viewer is told, by variable; zero stays zero. */
  const countsTold = (viewer: Viewer): ReadonlyMap<number, number> =>
    new Map(
      variables.flatMap((_, variable) => {
        const told = tellings(viewer, variable, isAvailable);
        const count = Math.min(...told.map(([cell, audience]) => countTold(cell.told[audience])));
        return told.length > 0 && count > 0 ? [[variable, count] as const] : [];
      }),
    );
  const codeOf = (variable: number): string => keyOf(variables[variable]!.cells[0]!);
  const byCode = (one: number, other: number): number => (codeOf(one) < codeOf(other) ? -1 : 1);

  const isByRight = (viewer: Viewer, variable: number): boolean =>
    variables[variable]!.cells.some((cell) => isEntitled(cell, viewer.audiencesOf(cell)));

  /** The smallest total that contains the count; where none is left, the smallest of the nearest counts that are tied to it. */
  const choice = (viewer: Viewer, counts: ReadonlyMap<number, number>, variable: number): number | undefined => {
    // By what the viewer is told: to choose by the true count would tell of it.
    const smallest = (some: readonly number[]): number | undefined =>
      some.filter((one) => counts.has(one)).sort((a, b) => counts.get(a)! - counts.get(b)! || byCode(a, b))[0];
    const total = smallest([...levels(variable, totalsOf)].slice(1).flat());
    if (total !== undefined || counts.size === 0) return total;
    for (const level of levels(variable, tiedTo)) {
      const near = smallest(level.filter((one) => !isByRight(viewer, one)));
      if (near !== undefined) return near;
    }
    return undefined;
  };

  /** What the viewer has a right to, and zeros, go last. */
  const costs = (viewer: Viewer): readonly ReadonlySet<number>[] => {
    const told = variables.flatMap((_, one) => (tellings(viewer, one, isAnything).length > 0 ? [one] : []));
    const cost = (one: number): number => (isByRight(viewer, one) ? 2 : 0) + (variables[one]!.count === 0 ? 1 : 0);
    return [0, 1, 2, 3].map((each) => new Set(told.filter((one) => cost(one) === each)));
  };

  /** The nearest of which anything is told. */
  const nearest = (among: readonly ReadonlySet<number>[], variable: number): number | undefined => {
    for (const some of among.filter(({ size }) => size > 0))
      for (const level of levels(variable, tiedTo)) {
        const [first] = level.filter((one) => some.has(one)).sort(byCode);
        if (first !== undefined) return first;
      }
    return undefined;
  };

  const withholdAll = (chosen: ReadonlySet<number>, viewer: Viewer, isTold: typeof isAnything, now: Told): boolean => {
    for (const one of chosen)
      for (const [cell, audience] of tellings(viewer, one, isTold)) withhold(cell, audience, isTold, now);
    return chosen.size > 0;
  };

  return {
    withholdIncomplete: () => {
      const told = incomplete.flatMap((variable) =>
        variables[variable]!.cells.flatMap((cell) => audiences.map((audience) => [cell, audience] as const)),
      );
      const withheld = told.filter(
        ([cell, audience]) =>
          canBeWithheld(cell, audience) && !isExact(ruleFor(cell, audience)) && countTold(cell.told[audience]) > 0,
      );
      for (const [cell, audience] of withheld) withhold(cell, audience, isAvailable, suppressed);
    },
    withholdFor: (viewer, narrowed) => {
      const counts = countsTold(viewer);
      const chosen = new Set(narrowed.flatMap(({ variable }) => choice(viewer, counts, variable) ?? []));
      return withholdAll(chosen, viewer, isAvailable, suppressed);
    },
    setAsideFor: (viewer, narrowed) => {
      const among = costs(viewer);
      // One by one: what is set aside for one count is often enough for the next.
      const [chosen] = narrowed.flatMap(({ variable }) => nearest(among, variable) ?? []);
      return withholdAll(new Set(chosen === undefined ? [] : [chosen]), viewer, isAnything, setAside);
    },
  };
}

/** The variable itself, then all variables that a step leads to, level by level, each once. */
function* levels(from: number, step: (variable: number) => readonly number[]): Generator<number[]> {
  const seen = new Set<number>();
  for (let level = [from]; level.length > 0;) {
    for (const one of level) seen.add(one);
    yield level;
    level = [...new Set(level.flatMap(step))].filter((next) => !seen.has(next));
  }
}

const suppressed: Told = { availability: 'SUPPRESSED' };
const setAside: Told = { availability: 'WITHHELD' };
const isAvailable = ({ availability }: Told): boolean => availability === 'AVAILABLE';
const isAnything = ({ availability }: Told): boolean => availability !== 'WITHHELD';
const countTold = (told: Told): number => (told.availability === 'AVAILABLE' ? told.count : 0);

/** Open data is open already, an owner has its own figures, and what was told cannot be taken back. */
const canBeWithheld = ({ isNew, measure }: AuditedCell, audience: Audience): boolean =>
  isNew && audience !== 'OWNER' && measure.disclosure !== 'OPEN';

/** Audiences that the same rule holds for are told the same, so that two of them who meet have nothing to add up. */
function withhold(cell: AuditedCell, from: Audience, isTold: (told: Told) => boolean, now: Told): void {
  for (const audience of audiences)
    if (audience !== 'OWNER' && ruleFor(cell, audience) === ruleFor(cell, from) && isTold(cell.told[audience]))
      cell.told[audience] = now;
}
