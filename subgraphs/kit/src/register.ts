import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ComparisonGroupEntry, comparisonGroupEntry } from './comparison-group.js';
import { type DenominatorEntry, denominatorEntry, denominatorKey, type DenominatorKind } from './denominator.js';
import { publicError } from './errors.js';
import { type PlaceNameEntry, placeNameEntry } from './place-name.js';

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
  /** By kind and area. */
  readonly denominators: ReadonlyMap<string, DenominatorEntry>;
  readonly comparisonGroups: ReadonlyMap<string, ComparisonGroupEntry>;
  readonly placeNames: readonly PlaceNameEntry[];
}

const readJson = (schemaDir: string, file: string): unknown =>
  JSON.parse(readFileSync(join(schemaDir, 'registers', file), 'utf8'));

/** A nation may have agreed on no groups, and on no names of places. */
const readJsonIfThere = (schemaDir: string, file: string): unknown =>
  existsSync(join(schemaDir, 'registers', file)) ? readJson(schemaDir, file) : null;

export function readRegisters(schemaDir: string): Registers {
  const { areas } = z.object({ areas: z.array(areaEntry) }).parse(readJson(schemaDir, 'areas.json'));
  const { organisations } = z
    .object({ organisations: z.array(organisationEntry) })
    .parse(readJson(schemaDir, 'organisations.json'));
  const { denominators } = z
    .object({ denominators: z.array(denominatorEntry) })
    .parse(readJson(schemaDir, 'denominators.json'));
  const { groups } = z
    .object({ groups: z.array(comparisonGroupEntry) })
    .parse(readJsonIfThere(schemaDir, 'comparison-groups.json') ?? { groups: [] });
  const { places } = z
    .object({ places: z.array(placeNameEntry) })
    .parse(readJsonIfThere(schemaDir, 'place-names.json') ?? { places: [] });
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const refuseUnknown = (
    file: string,
    entries: readonly { readonly id: string; readonly areas: readonly string[] }[],
  ) => {
    for (const { id, areas: members } of entries)
      for (const code of members)
        if (!byCode.has(code)) throw new Error(`${file}, ${id}: ${code} is not in areas.json.`);
  };
  refuseUnknown('comparison-groups.json', groups);
  refuseUnknown('place-names.json', places);
  return {
    areas: byCode,
    organisations: new Map(organisations.map((organisation) => [organisation.id, organisation])),
    denominators: new Map(denominators.map((entry) => [denominatorKey(entry.area, entry.kind), entry])),
    comparisonGroups: new Map(groups.map((group) => [group.id, group])),
    placeNames: places,
  };
}

/** The area of a code that a caller gave, in the argument that is named. */
export function areaOf({ areas }: Registers, code: string, argument?: string): AreaEntry {
  const area = areas.get(code);
  if (area) return area;
  throw publicError(
    'BAD_USER_INPUT',
    `${JSON.stringify(code)} is not in the register of areas; a district is written as E07000111, a ward of 2009 as 29UKGK.`,
    argument === undefined ? undefined : { argument },
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

/** How many of a kind live in an area; null where the register does not say. Homes stand in the landlord's own file. */
export function denominatorOf(
  { areas, denominators }: Registers,
  areaCode: string,
  kind: DenominatorKind,
): DenominatorEntry | null {
  const codes = [areaCode, ...(areas.get(areaCode)?.coterminousWith ?? [])];
  const found = codes.map((code) => denominators.get(denominatorKey(code, kind)));
  return found.find((entry) => entry !== undefined) ?? null;
}
