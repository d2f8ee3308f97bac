import { FileError } from '../import/file-error.js';
import type { Registers } from '../register.js';
import { type AuditedCell, keyOf } from './audited-cell.js';
import { propagate, type Relations, relationsOf } from './bounds.js';
import { type Guarded, guardedFrom, toldLimits } from './knowledge.js';
import { confirm } from './linear-program.js';
import { type SumSystem, sumSystems } from './sum-system.js';
import { type Viewer, viewersOf } from './viewer.js';
import { withholding } from './withholding.js';

/** What an audit did, for the engineer who loads the release. */
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
export async function audit(cells: readonly AuditedCell[], registers: Registers): Promise<AuditReport> {
  const report: AuditReport = { guarded: 0, withheld: 0, programs: 0 };
  const viewers = viewersOf(registers);
  for (const system of sumSystems(cells, registers)) {
    const relations = relationsOf(system.sums);
    const { withholdIncomplete } = withholding(system);
    report.withheld += withholdIncomplete();
    for (const viewer of viewers.of(system.variables.flatMap((variable) => variable.cells)))
      await guardAgainst(viewer, system, relations, report);
  }
  return report;
}

async function guardAgainst(
  viewer: Viewer,
  system: SumSystem,
  relations: Relations,
  report: AuditReport,
): Promise<void> {
  let guarded = guardedFrom(viewer, system);
  report.guarded += guarded.length;
  const { withholdFor, setAside } = withholding(system);
  const narrowed = async (
    among: readonly Guarded[],
    isHeard?: (cell: AuditedCell) => boolean,
  ): Promise<readonly Guarded[]> => {
    const { low, high } = toldLimits(viewer, system, isHeard);
    propagate(relations, low, high);
    const found = among.filter(({ variable, withheldUpTo }) => high[variable]! - low[variable]! + 1 < withheldUpTo);
    if (found.length > 0) return found;
    const confirmation = await confirm(relations, low, high, among);
    report.programs += confirmation.solved;
    return confirmation.narrowed;
  };
  for (let found = await narrowed(guarded); found.length > 0; found = await narrowed(guarded)) {
    const withheld = withholdFor(viewer, found);
    report.withheld += withheld;
    if (withheld > 0) continue;
    // Nothing that stands near is left. What earlier releases gave away nothing of this one can take back.
    const before = new Set(await narrowed(found, ({ isNew }) => !isNew));
    guarded = guarded.filter((one) => !before.has(one));
    if (before.size > 0) continue;
    const aside = setAside(viewer);
    report.withheld += aside;
    if (aside === 0) throw new FileError(givenAway(system, found));
  }
}

/** Only what is open to everybody is left to give it away: then the publication list cannot be kept. */
const givenAway = ({ variables }: SumSystem, found: readonly Guarded[]): string =>
  `Open data gives small counts away that are not open: ${variables[found[0]!.variable]!.cells.map(keyOf).join(', ')}` +
  `${found.length > 1 ? ` and ${found.length - 1} more` : ''}. Publish fewer of the sums that they stand in, or nothing of them.`;
