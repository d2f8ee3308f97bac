import { FileError } from '../import/file-error.js';
import type { Registers } from '../register.js';
import { type AuditedCell, keyOf } from './audited-cell.js';
import { propagate, relationsOf } from './bounds.js';
import { type Guarded, guardedFrom, toldLimits } from './knowledge.js';
import { confirm } from './linear-program.js';
import { type SumSystem, sumSystems } from './sum-system.js';
import { type Viewer, viewersOf } from './viewer.js';
import { withholding } from './withholding.js';

/** What an audit did. */
export interface AuditReport {
  /** Small counts that were guarded, once for each viewer who is not told them. */
  guarded: number;
  /** Counts that were withheld from somebody to guard others. */
  withheld: number;
  /** Linear programs that were solved. */
  programs: number;
}

/**
 * Withholds from the new cells what would give a small count away, to anybody, together with all that was told before: a
 * reader who puts all sums together must be left with as many possible values of each small count as the rule withholds.
 * Says in `told` of the new cells what it withheld.
 */
export async function audit(
  cells: readonly AuditedCell[],
  registers: Registers,
  confirming = confirm,
): Promise<AuditReport> {
  const report: AuditReport = { guarded: 0, withheld: 0, programs: 0 };
  const viewers = viewersOf(registers);
  for (const system of sumSystems(cells, registers)) {
    const auditFor = auditOf(system, confirming, report);
    for (const viewer of viewers.of(system.variables.flatMap((variable) => variable.cells))) await auditFor(viewer);
  }
  return report;
}

function auditOf(
  system: SumSystem,
  confirming: typeof confirm,
  report: AuditReport,
): (viewer: Viewer) => Promise<void> {
  const relations = relationsOf(system.sums, system.variables.length);
  const { withholdIncomplete, withholdFor, setAsideFor } = withholding(system, relations);
  report.withheld += withholdIncomplete();

  type IsHeard = (cell: AuditedCell) => boolean;
  /** Which of the guarded counts has fewer possible values than the rule withholds, to a viewer who hears these cells. */
  const narrowed = async (viewer: Viewer, among: readonly Guarded[], isHeard: IsHeard): Promise<readonly Guarded[]> => {
    const { low, high } = toldLimits(viewer, system, isHeard);
    propagate(relations, low, high);
    const byBounds = among.filter(({ variable, withheldUpTo }) => high[variable]! - low[variable]! + 1 < withheldUpTo);
    if (byBounds.length > 0 || among.length === 0) return byBounds;
    const confirmation = await confirming(relations, low, high, among);
    report.programs += confirmation.solved;
    return confirmation.narrowed;
  };

  return async (viewer) => {
    let guarded: readonly Guarded[] = guardedFrom(viewer, system);
    report.guarded += guarded.length;
    const everything = (): boolean => true;
    for (;;) {
      const found = await narrowed(viewer, guarded, everything);
      if (found.length === 0) return;
      const withheld = withholdFor(viewer, found);
      report.withheld += withheld;
      if (withheld > 0) continue;
      // What earlier releases gave away nothing of this one can take back.
      const before = new Set(await narrowed(viewer, found, ({ isNew }) => !isNew));
      guarded = guarded.filter((one) => !before.has(one));
      if (before.size > 0) continue;
      const aside = setAsideFor(viewer, found);
      report.withheld += aside;
      if (aside === 0) throw new FileError(givenAway(system, found));
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
