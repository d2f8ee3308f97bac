import { FileError } from '../import/file-error.js';
import { onceFor } from '../once.js';
import type { Registers } from '../register.js';
import { type AuditedCell, keyOf } from './audited-cell.js';
import { propagate, relationsOf } from './bounds.js';
import { type Guarded, guardedFrom, type Narrowed, toldLimits } from './knowledge.js';
import { confirm } from './linear-program.js';
import { type ListedSums, listedSums } from './listed-sums.js';
import { type SumSystem, sumSystems } from './sum-system.js';
import { type Viewer, type Viewers, viewersOf } from './viewer.js';
import { withholding } from './withholding.js';

/**
 * Withholds from the new cells what would give a small count away, to anybody, together with all that was told before: a
 * reader who puts all sums together must be left with as many possible values of each small count as the rule withholds.
 * Says in `told` of the new cells what it withheld.
 */
export async function audit(cells: readonly AuditedCell[], registers: Registers, confirming = confirm): Promise<void> {
  const { viewers, listed } = groundOf(registers);
  for (const system of sumSystems(cells, listed)) {
    const auditFor = auditOf(system, confirming);
    for (const viewer of viewers.of(system.variables.flatMap((variable) => variable.cells))) await auditFor(viewer);
  }
}

/** What the registers say is worked out once: a release is audited bit by bit. */
const groundOf = onceFor((registers: Registers): { readonly viewers: Viewers; readonly listed: ListedSums } => ({
  viewers: viewersOf(registers),
  listed: listedSums(registers),
}));

type IsHeard = (cell: AuditedCell) => boolean;
const isEverything: IsHeard = () => true;
const isOld: IsHeard = ({ isNew }) => !isNew;

function auditOf(system: SumSystem, confirming: typeof confirm): (viewer: Viewer) => Promise<void> {
  const relations = relationsOf(system.sums, system.variables.length);
  const { withholdIncomplete, withholdFor, setAsideFor } = withholding(system, relations);
  withholdIncomplete();

  /** Which of the guarded counts has fewer possible values than it is to have, to a viewer who hears these cells. */
  const narrowed = async (
    viewer: Viewer,
    among: readonly Guarded[],
    isHeard: IsHeard,
  ): Promise<readonly Narrowed[]> => {
    const { low, high } = toldLimits(viewer, system, isHeard);
    propagate(relations, low, high);
    const left = ({ variable }: Guarded): number => high[variable]! - low[variable]! + 1;
    const byBounds = among.filter((one) => left(one) < one.withheldUpTo);
    if (byBounds.length > 0) return byBounds.map((one) => ({ ...one, left: left(one) }));
    return confirming(relations, low, high, among);
  };

  return async (viewer) => {
    let guarded: readonly Guarded[] = guardedFrom(viewer, system);
    for (;;) {
      const found = await narrowed(viewer, guarded, isEverything);
      if (found.length === 0) return;
      if (withholdFor(viewer, found)) continue;
      // What earlier releases gave away nothing of this one can take back: what they left is kept.
      const before = new Map((await narrowed(viewer, found, isOld)).map((one) => [one.variable, one.left]));
      guarded = guarded.map((one) => ({ ...one, withheldUpTo: before.get(one.variable) ?? one.withheldUpTo }));
      if (before.size === 0 && !setAsideFor(viewer, found)) throw new FileError(givenAway(system, found));
    }
  };
}

/** Only what is open to everybody is left to give it away: then the publication list cannot be kept. */
function givenAway({ variables }: SumSystem, [first, ...more]: readonly Guarded[]): string {
  const cells = variables[first!.variable]!.cells.filter(({ isImplied }) => !isImplied);
  return (
    `Open data gives small counts away that are not open: ${cells.map(keyOf).join(', ')}` +
    `${more.length > 0 ? ` and ${more.length} more` : ''}. Publish fewer of the sums that they stand in, or nothing of them.`
  );
}
