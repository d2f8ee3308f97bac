import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { publicError } from './errors.js';

const areaEntry = z.object({
  code: z.string(),
  scheme: z.string(),
  name: z.string(),
  type: z.string(),
  vintage: z.string().nullable(),
  parents: z.array(z.string()),
  coterminousWith: z.array(z.string()),
});
export type AreaEntry = z.infer<typeof areaEntry>;

const organisationEntry = z.object({
  id: z.string(),
  name: z.string(),
  otherNames: z.array(z.string()),
  classification: z.string(),
  parent: z.string().nullable(),
  areas: z.array(z.string()).default([]),
});
export type OrganisationEntry = z.infer<typeof organisationEntry>;

/** What all agencies agree on without asking one another: the registers in schema/registers. */
export interface Registers {
  readonly areas: ReadonlyMap<string, AreaEntry>;
  readonly organisations: ReadonlyMap<string, OrganisationEntry>;
}

const readJson = (schemaDir: string, file: string): unknown =>
  JSON.parse(readFileSync(join(schemaDir, 'registers', file), 'utf8'));

export function readRegisters(schemaDir: string): Registers {
  const { areas } = z.object({ areas: z.array(areaEntry) }).parse(readJson(schemaDir, 'areas.json'));
  const { organisations } = z
    .object({ organisations: z.array(organisationEntry) })
    .parse(readJson(schemaDir, 'organisations.json'));
  return {
    areas: new Map(areas.map((area) => [area.code, area])),
    organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
  };
}

/** The area of a code that a caller gave. */
export function areaOf({ areas }: Registers, code: string): AreaEntry {
  const area = areas.get(code);
  if (area) return area;
  throw publicError(
    'BAD_USER_INPUT',
    `${JSON.stringify(code)} is not in the register of areas; a district is written as E07000111, a ward of 2009 as 29UKGK.`,
  );
}

/** The area itself, then everything that contains it, nearest first. */
export function withAncestors({ areas }: Registers, code: string): AreaEntry[] {
  const found = new Map<string, AreaEntry>();
  for (let level = [code]; level.length > 0;) {
    const entries = level.flatMap((next) => areas.get(next) ?? []).filter((entry) => !found.has(entry.code));
    for (const entry of entries) found.set(entry.code, entry);
    level = entries.flatMap((entry) => entry.parents);
  }
  return [...found.values()];
}

/**
 * Coterminous codes name the same ground (a district and its community safety partnership), so figures are kept under
 * one of them, the first by code, and answered under whichever was asked for.
 */
export const canonicalCode = ({ code, coterminousWith }: AreaEntry): string =>
  coterminousWith.reduce((first, other) => (other < first ? other : first), code);
