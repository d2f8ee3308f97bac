import type { AuditedCell } from './audited-cell.js';
import type { Audience, Told } from './release-rule.js';
import type { SumSystem, Variable } from './sum-system.js';
import { isEntitled, ruleFor, type Viewer } from './viewer.js';

/** A small count that a viewer must not narrow: to fewer than `withheldUpTo` possible values. */
export interface Guarded {
  readonly variable: number;
  readonly withheldUpTo: number;
}

/** A count of which fewer values are possible, to somebody, than are to be: so many are. */
export interface Narrowed extends Guarded {
  readonly left: number;
}

/** The small counts that the viewer has no right to know. */
export function guardedFrom(viewer: Viewer, system: SumSystem): Guarded[] {
  const isByRight = knownByRight(viewer, system);
  return system.variables.flatMap(({ count, cells }, variable) => {
    if (count <= 0 || isByRight[variable] || cells.every(({ isImplied }) => isImplied)) return [];
    const withheldUpTo = Math.max(
      ...cells.flatMap((cell) => viewer.audiencesOf(cell).map((audience) => ruleFor(cell, audience).withheldUpTo)),
    );
    return count <= withheldUpTo ? [{ variable, withheldUpTo }] : [];
  });
}

/** Exact counts that the viewer may have, zeros, which everybody may, and the sums of both. */
function knownByRight({ audiencesOf }: Viewer, { variables, sums }: SumSystem): boolean[] {
  const isKnown = variables.map(
    ({ count, cells }) => count === 0 || cells.some((cell) => isEntitled(cell, audiencesOf(cell))),
  );
  for (let isMore = true; isMore;) {
    isMore = false;
    for (const { total, parts, isOpen } of sums) {
      if (isOpen || isKnown[total] || !parts.every((part) => isKnown[part])) continue;
      isKnown[total] = true;
      isMore = true;
    }
  }
  return isKnown;
}

/** Between which limits a viewer knows every count to lie from what they are told of it alone. */
export function toldLimits(
  { audiencesOf }: Viewer,
  { variables }: SumSystem,
  isHeard: (cell: AuditedCell) => boolean,
): { low: Float64Array; high: Float64Array } {
  const low = new Float64Array(variables.length);
  const high = new Float64Array(variables.length).fill(Infinity);
  variables.forEach((variable, at) => {
    // Open data can lie below zero: corrections of what was counted twice.
    if (variable.cells.every(({ measure }) => measure.disclosure === 'OPEN')) low[at] = -Infinity;
    for (const cell of variable.cells.filter(isHeard))
      for (const audience of audiencesOf(cell)) {
        const [least, most] = limits(variable, cell, audience);
        low[at] = Math.max(low[at]!, least);
        high[at] = Math.min(high[at]!, most);
      }
  });
  return { low, high };
}

function limits(variable: Variable, cell: AuditedCell, audience: Audience): [least: number, most: number] {
  const told: Told = cell.told[audience];
  const { withheldUpTo } = ruleFor(cell, audience);
  if (told.availability === 'WITHHELD') return [-Infinity, Infinity];
  if (told.availability === 'AVAILABLE') return roundedLimits(told.count, told.roundedTo, withheldUpTo);
  // SUPPRESSED is a small number where nothing adds up to it. A total may also have been withheld by the audit.
  const isTotal = variable.partsSince !== null && variable.partsSince <= cell.publishedOn;
  return [variable.count > 0 ? 1 : -Infinity, !isTotal && variable.count <= withheldUpTo ? withheldUpTo : Infinity];
}

/** What is rounded to a number: 10 to the nearest 5 is 8 to 12. */
export const roundedLimits = (
  count: number,
  roundedTo: number | null,
  withheldUpTo: number,
): [least: number, most: number] =>
  roundedTo === null
    ? [count, count]
    : [Math.max(withheldUpTo + 1, Math.ceil(count - roundedTo / 2)), Math.ceil(count + roundedTo / 2) - 1];
