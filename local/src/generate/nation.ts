import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '../repository.js';
import { seeded } from './seeded.js';

/** An area with the number of people that the samples give it: the register's where it knows it, else an invented one. */
export interface Place {
  readonly code: string;
  readonly name: string;
  readonly people: number;
  readonly households: number;
  readonly aged10to17: number;
}

export interface Ward extends Place {
  readonly smallAreas: readonly Place[];
}

export interface District extends Place {
  /** Code of its county; null for a unitary authority. */
  readonly county: string | null;
  /** Empty where the register holds none. */
  readonly wards: readonly Ward[];
}

export interface Partnership extends Place {
  /** Code of the police force area. */
  readonly force: string;
  readonly districts: readonly District[];
}

export interface Nation {
  readonly partnerships: readonly Partnership[];
  readonly counties: readonly Place[];
  readonly forces: readonly Place[];
}

/** A line of the register of areas. */
export interface AreaLine {
  readonly code: string;
  readonly scheme: string;
  readonly name: string;
  readonly type: string;
  readonly vintage: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly parents: readonly string[];
  readonly coterminousWith: readonly string[];
}

/** What is read of a line of the register of denominators. */
export interface DenominatorLine {
  readonly area: string;
  readonly kind: string;
  readonly value: number;
}

export const registerFolder = join(repository, 'schema/registers');

export const readRegister = <T>(file: string): T => JSON.parse(readFileSync(join(registerFolder, file), 'utf8')) as T;

/** The places of a register, from small areas up. */
export function nationOf(areas: readonly AreaLine[], denominators: readonly DenominatorLine[]): Nation {
  const typed = (one: string): AreaLine[] => areas.filter(({ type }) => type === one);
  const known = new Map(denominators.map(({ area, kind, value }) => [`${kind} ${area}`, value]));
  const below = childrenOf(areas);

  const placed = (area: AreaLine, parts: readonly Place[] = []): Place => {
    const codes = [area.code, ...area.coterminousWith];
    const count = (kind: string): number | undefined =>
      codes.map((code) => known.get(`${kind} ${code}`)).find((value) => value !== undefined);
    const total = parts.reduce((sum, { people }) => sum + people, 0);
    const people = count('POPULATION') ?? (total || invented(area));
    return {
      code: area.code,
      name: area.name,
      people,
      households: count('HOUSEHOLDS') ?? Math.round(people / 2.4),
      aged10to17: count('POPULATION_10_17') ?? Math.round(people / 10),
    };
  };
  const wardOf = (area: AreaLine): Ward => {
    const smallAreas = below(area.code, ['LSOA_2001']).map((one) => placed(one));
    return { ...placed(area, smallAreas), smallAreas };
  };
  const isCounty = new Set(typed('COUNTY').map(({ code }) => code));
  const districtOf = (area: AreaLine): District => {
    const wards = below(area.code, ['WARD_2009']).map(wardOf);
    return { ...placed(area, wards), county: area.parents.find((code) => isCounty.has(code)) ?? null, wards };
  };
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const partnerships = typed('COMMUNITY_SAFETY_PARTNERSHIP').map((area): Partnership => {
    const members = [...area.coterminousWith.map((code) => byCode.get(code)!), ...below(area.code, ['DISTRICT'])];
    const districts = members.map(districtOf);
    const force = area.parents.find((code) => byCode.get(code)?.type === 'POLICE_FORCE_AREA')!;
    return { ...placed(area, districts), force, districts };
  });
  const districts = partnerships.flatMap((partnership) => partnership.districts);
  return {
    partnerships,
    counties: typed('COUNTY').map((area) =>
      placed(
        area,
        districts.filter(({ county }) => county === area.code),
      ),
    ),
    forces: typed('POLICE_FORCE_AREA').map((area) =>
      placed(
        area,
        partnerships.filter(({ force }) => force === area.code),
      ),
    ),
  };
}

function childrenOf(areas: readonly AreaLine[]) {
  const children = new Map<string, AreaLine[]>();
  for (const area of areas)
    for (const parent of area.parents) children.set(parent, [...(children.get(parent) ?? []), area]);
  return (code: string, types: readonly string[]): AreaLine[] =>
    (children.get(code) ?? []).filter(({ type }) => types.includes(type));
}

const invented = ({ code, type }: AreaLine): number =>
  Math.round(type === 'LSOA_2001' ? seeded(code).between(1300, 1700) : seeded(code).between(85_000, 160_000));
