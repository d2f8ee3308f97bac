import { audienceOf, type Caller } from '../caller.js';
import { canonicalCode, type Registers, withAncestors } from '../register.js';
import type { AuditedCell } from './audited-cell.js';
import { type Audience, isExact, type ReleaseRule, releaseRules } from './release-rule.js';

/** Somebody who asks for all that they may: the public, an analyst of one partnership, a steward of one organisation. */
export interface Viewer {
  /** Which released values of a cell they can ask for: their own audience's, and without their token the public's. */
  audiencesOf(cell: AuditedCell): readonly Audience[];
}

function viewer(caller: Caller, registers: Registers): Viewer {
  const known = new WeakMap<AuditedCell, readonly Audience[]>();
  return {
    audiencesOf: (cell) => {
      const found = known.get(cell);
      if (found) return found;
      const own = audienceOf(caller, cell.measure, cell.area, registers);
      const audiences: readonly Audience[] = own === 'PUBLIC' ? [own] : [own, 'PUBLIC'];
      known.set(cell, audiences);
      return audiences;
    },
  };
}

export interface Viewers {
  /** Everybody who is told something else of these cells than others are. The public come first. */
  of(cells: readonly AuditedCell[]): readonly Viewer[];
}

export function viewersOf(registers: Registers): Viewers {
  const claims = { subject: null, organization: null, partnership: null };
  const everybody = viewer({ ...claims, role: 'PUBLIC' }, registers);
  const analysts = new Map<string, Viewer>();
  const grounds = new Map<string, Set<string>>();
  for (const { id, areas } of registers.organisations.values())
    for (const code of areas) {
      analysts.set(id, viewer({ ...claims, role: 'ANALYST', partnership: id }, registers));
      const entry = registers.areas.get(code);
      for (const ground of entry ? [code, canonicalCode(entry)] : [code])
        grounds.set(ground, (grounds.get(ground) ?? new Set()).add(id));
    }
  const stewards = new Map<string, Viewer>();
  const steward = (organization: string): Viewer => {
    const found = stewards.get(organization) ?? viewer({ ...claims, role: 'AGENCY_STEWARD', organization }, registers);
    stewards.set(organization, found);
    return found;
  };
  return {
    of: (cells) => {
      const areas = new Set(cells.map(({ area }) => area));
      const partnerships = new Set(
        [...areas].flatMap((area) =>
          withAncestors(registers, area).flatMap((entry) => [...(grounds.get(canonicalCode(entry)) ?? [])]),
        ),
      );
      const organizations = new Set(cells.map(({ measure }) => measure.organization));
      return [
        everybody,
        ...[...partnerships].sort().map((id) => analysts.get(id)!),
        ...[...organizations].sort().map(steward),
      ];
    },
  };
}

export const ruleFor = ({ measure }: AuditedCell, audience: Audience): ReleaseRule =>
  releaseRules[measure.disclosure][audience];

/** Whether the viewer is told the cell exactly by right. */
export const isEntitled = (cell: AuditedCell, audiences: readonly Audience[]): boolean =>
  audiences.some((audience) => isExact(ruleFor(cell, audience)));
