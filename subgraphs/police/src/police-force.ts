import type { Registers } from '@safer-graph/kit';

/** "Kent", "Kent Police", "KENT": one force. */
export const plainForce = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[&.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (police|constabulary)$/, '');

const held = new WeakMap<Registers, ReadonlySet<string>>();

/** The forces that the register of areas holds, as plainForce writes them. */
export function forcesHeld(registers: Registers): ReadonlySet<string> {
  const found = held.get(registers);
  if (found) return found;
  const areas = [...registers.areas.values()].filter(({ type }) => type === 'POLICE_FORCE_AREA');
  const forces = new Set(areas.map(({ name }) => plainForce(name)));
  held.set(registers, forces);
  return forces;
}
