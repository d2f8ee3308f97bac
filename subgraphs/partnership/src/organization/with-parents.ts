import type { OrganisationEntry, Registers } from '@safer-graph/kit';

/** An organisation and all of which it is a part, nearest first. */
export function withParents({ organisations }: Registers, id: string | null): OrganisationEntry[] {
  const found: OrganisationEntry[] = [];
  for (let next = id; next !== null;) {
    const one = organisations.get(next);
    if (!one || found.includes(one)) break;
    found.push(one);
    next = one.parent;
  }
  return found;
}

/** Ids of an organisation and of all that is a part of it. */
export const withParts = (registers: Registers, id: string): string[] =>
  [...registers.organisations.keys()].filter((part) => withParents(registers, part).some((whole) => whole.id === id));
