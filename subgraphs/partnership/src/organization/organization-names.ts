import type { OrganisationEntry, Registers } from '@safer-graph/kit';
import { anchorOf } from '../minutes-import/anchor.js';

const nameKey = (name: string): string => anchorOf(name.replaceAll('&', ' and '));

/** Finds an organisation of the register by any of its names, whatever the capitals, spacing and "&". */
export function organizationNames({ organisations }: Registers): (text: string | null) => OrganisationEntry | null {
  const byName = new Map<string, OrganisationEntry>();
  for (const entry of organisations.values())
    for (const name of [entry.name, ...entry.otherNames]) byName.set(nameKey(name), entry);
  return (text) => (text === null ? null : (byName.get(nameKey(text)) ?? null));
}
