import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AreaLine, type DenominatorLine, nationOf, type Nation, readRegister, registerFolder } from './nation.js';

/** As many wards as the district of the minutes, with three small areas each. */
const wardsInDistrict = 26;
const smallAreasInWard = 3;
const partnershipsInForce = 8;

interface OrganisationLine {
  readonly id: string;
  readonly [field: string]: unknown;
}

interface WrittenDenominator extends DenominatorLine {
  readonly [field: string]: unknown;
}

export interface NationRegisters {
  readonly areas: readonly AreaLine[];
  readonly organisations: readonly OrganisationLine[];
  readonly denominators: readonly WrittenDenominator[];
}

/** The real registers, and so many invented partnerships beside them. None: the registers as they are. */
export function registersOf(invented: number): NationRegisters {
  const { areas } = readRegister<{ areas: AreaLine[] }>('areas.json');
  const { organisations } = readRegister<{ organisations: OrganisationLine[] }>('organisations.json');
  const { denominators } = readRegister<{ denominators: WrittenDenominator[] }>('denominators.json');
  const numbers = Array.from({ length: invented }, (_, index) => index);
  const forces = numbers.filter((number) => number % partnershipsInForce === 0);
  const added = [...forces.flatMap(forceOf), ...numbers.flatMap(partnershipOf)];
  const all = [...areas, ...added];
  return {
    areas: all,
    organisations: [...organisations, ...numbers.map(organisationOf)],
    denominators: [...denominators, ...denominatorsOf(added, nationOf(all, denominators))],
  };
}

/** Writes DIR/registers, for SCHEMA_DIR=DIR. The other registers, and the agencies' catalogues, are copied as they are. */
export function writeRegisters(folder: string, { areas, organisations, denominators }: NationRegisters): void {
  const registers = join(folder, 'registers');
  mkdirSync(registers, { recursive: true });
  const grown: Record<string, object> = {
    'areas.json': { areas },
    'organisations.json': { organisations },
    'denominators.json': { denominators },
  };
  for (const file of readdirSync(registerFolder).filter((name) => name.endsWith('.json')))
    writeFileSync(join(registers, file), JSON.stringify({ ...readRegister<object>(file), ...grown[file] }));
  const schema = join(registerFolder, '..');
  for (const file of readdirSync(schema).filter((name) => name.endsWith('.measures.json')))
    copyFileSync(join(schema, file), join(folder, file));
}

/** Digits that no published code has. */
const coded = (letters: string, number: number): string => `${letters}9${String(number).padStart(5, '0')}`;

const district = (number: number): string => coded('E07', number);
const partnership = (number: number): string => coded('E22', number);
const above = (number: number): string[] => {
  const force = number - (number % partnershipsInForce);
  return [coded('E10', force), coded('E23', force)];
};

const line = (code: string, name: string, type: string, parents: string[], same: string[] = []): AreaLine => ({
  code,
  scheme: type === 'WARD_2009' ? 'ONS_2009' : 'GSS',
  name: `SYNTHETIC ${name}`,
  type,
  vintage: '2009-12-31',
  validFrom: null,
  validTo: null,
  parents,
  coterminousWith: same,
});

function forceOf(number: number): AreaLine[] {
  const [county, force] = above(number) as [string, string];
  return [
    line(force, `Force ${number}`, 'POLICE_FORCE_AREA', ['E12000008']),
    line(county, `County ${number}`, 'COUNTY', [force, 'E12000008']),
  ];
}

function partnershipOf(number: number): AreaLine[] {
  const wards = Array.from({ length: wardsInDistrict }, (_, index) => number * wardsInDistrict + index);
  return [
    line(partnership(number), `District ${number}`, 'COMMUNITY_SAFETY_PARTNERSHIP', above(number), [district(number)]),
    line(district(number), `District ${number}`, 'DISTRICT', above(number), [partnership(number)]),
    ...wards.flatMap((ward) => wardOf(ward, district(number))),
  ];
}

function wardOf(number: number, parent: string): AreaLine[] {
  const code = `99${String(number).padStart(5, '0')}`;
  const smallAreas = Array.from({ length: smallAreasInWard }, (_, index) => number * smallAreasInWard + index);
  return [
    line(code, `Ward ${number}`, 'WARD_2009', [parent]),
    ...smallAreas.map((small) => line(coded('E01', small), `Small area ${small}`, 'LSOA_2001', [code])),
  ];
}

const organisationOf = (number: number): OrganisationLine => ({
  id: `synthetic-csp-${number}`,
  name: `SYNTHETIC Community Safety Partnership ${number}`,
  otherNames: [],
  classification: 'PARTNERSHIP',
  parent: null,
  areas: [district(number)],
  source: 'invented for a test of size',
});

/** Of the invented districts and wards alone. */
function denominatorsOf(added: readonly AreaLine[], { partnerships }: Nation): WrittenDenominator[] {
  const codes = new Set(added.map(({ code }) => code));
  const districts = partnerships.flatMap((one) => one.districts).filter(({ code }) => codes.has(code));
  return districts
    .flatMap((one) => [one, ...one.wards])
    .flatMap(({ code, people, households, aged10to17 }) =>
      Object.entries({ POPULATION: people, HOUSEHOLDS: households, POPULATION_10_17: aged10to17 }).map(
        ([kind, value]) => ({
          area: code,
          kind,
          value,
          period: '2009-06-30',
          title: 'SYNTHETIC',
          source: 'invented for a test of size',
          publisher: 'Safer Graph',
          licence: null,
          synthetic: true,
        }),
      ),
    );
}
