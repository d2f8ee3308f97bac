import { onceFor, type Registers } from '@safer-graph/kit';

/** "Kent", "Kent Police", "KENT": one force. */
export const plainForce = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[&.,]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/ (police|constabulary)$/, '');

/** The forces that the register of areas holds, as plainForce writes them. */
export const forcesHeld = onceFor(({ areas }: Registers): ReadonlySet<string> => {
  const forces = [...areas.values()].filter(({ type }) => type === 'POLICE_FORCE_AREA');
  return new Set(forces.map(({ name }) => plainForce(name)));
});
