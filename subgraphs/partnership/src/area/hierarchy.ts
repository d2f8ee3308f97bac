import { type AreaEntry, type Registers, withAncestors } from '@safer-graph/kit';

/** The hierarchies in which areas stand, each with the types of its areas from the smallest up. */
const levels = {
  ADMINISTRATIVE: ['WARD_2009', 'WARD_2025', 'DISTRICT', 'UNITARY_AUTHORITY', 'COUNTY', 'REGION', 'COUNTRY'],
  POLICE: ['DISTRICT', 'UNITARY_AUTHORITY', 'POLICE_FORCE_AREA'],
  COMMUNITY_SAFETY: ['DISTRICT', 'UNITARY_AUTHORITY', 'COMMUNITY_SAFETY_PARTNERSHIP', 'POLICE_FORCE_AREA'],
  STATISTICAL: ['LSOA_2001', 'WARD_2009', 'DISTRICT'],
} as const;
export type HierarchyName = keyof typeof levels;

/** An area within one hierarchy: those above it, nearest first. */
export interface HierarchyAbove {
  readonly hierarchy: HierarchyName;
  readonly areas: readonly AreaEntry[];
}

/**
 * What stands above an area, hierarchy by hierarchy. A partnership that covers the same ground as its district stands above
 * it where partnerships count, and in no other hierarchy. Those in which nothing stands above it are left out.
 */
export function hierarchiesAbove(registers: Registers, area: AreaEntry): HierarchyAbove[] {
  const above = withAncestors(registers, area.code).flatMap((entry) => [
    entry,
    ...entry.coterminousWith.flatMap((code) => registers.areas.get(code) ?? []).filter(isPartnership),
  ]);
  return Object.entries(levels).flatMap(([hierarchy, types]) => {
    const levelOf = ({ type }: AreaEntry): number => (types as readonly string[]).indexOf(type);
    const own = levelOf(area);
    const areas = [...new Set(above)].filter((entry) => levelOf(entry) > own).sort((a, b) => levelOf(a) - levelOf(b));
    return areas.length > 0 ? [{ hierarchy: hierarchy as HierarchyName, areas }] : [];
  });
}

const isPartnership = ({ type }: AreaEntry): boolean => type === 'COMMUNITY_SAFETY_PARTNERSHIP';
