import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildAreas } from '../../schema/tool/areas.js';
import { readRegisters } from '../../schema/tool/registers.js';
import { stableJson } from '../../schema/tool/stable-json.js';

const schema = join(import.meta.dirname, '../../schema');
const { areas, organisations, denominators, comparisonGroups, placeNames } = readRegisters(schema);
const areaByCode = new Map(areas.map((area) => [area.code, area]));
const organisationById = new Map(organisations.map((organisation) => [organisation.id, organisation]));

/** Every chain of parents that starts here; a cycle would never end, so a chain that meets itself is an error. */
function chains(id: string, parentsOf: (id: string) => readonly string[], above: readonly string[] = []): string[][] {
  if (above.includes(id)) throw new Error(`A cycle: ${[...above, id].join(' → ')}`);
  const parents = parentsOf(id);
  return parents.length ? parents.flatMap((parent) => chains(parent, parentsOf, [...above, id])) : [[...above, id]];
}
const parentsOfArea = (code: string) => areaByCode.get(code)?.parents ?? [`no area ${code}`];

it('areas.json is what the published files give', () =>
  expect(readFileSync(join(schema, 'registers/areas.json'), 'utf8')).toBe(
    stableJson(buildAreas(join(schema, 'registers'))),
  ));

it('the register holds all areas of each kind', () => {
  const counts: Record<string, number> = {};
  for (const area of areas) counts[area.type] = (counts[area.type] ?? 0) + 1;
  expect(counts).toEqual({
    COUNTRY: 1,
    REGION: 1,
    POLICE_FORCE_AREA: 1,
    COUNTY: 1,
    COMMUNITY_SAFETY_PARTNERSHIP: 12,
    UNITARY_AUTHORITY: 1,
    DISTRICT: 12,
    WARD_2009: 26,
    WARD_2025: 26,
    LSOA_2001: 74,
  });
});

it('codes and ids are unique', () => {
  expect(areaByCode.size).toBe(areas.length);
  expect(organisationById.size).toBe(organisations.length);
});

it('every chain of areas ends in England, and none is a cycle', () => {
  for (const area of areas)
    for (const chain of chains(area.code, parentsOfArea)) expect(chain.at(-1)).toBe('E92000001');
});

it('every chain of organisations ends, and every parent is in the register', () => {
  const parentsOf = (id: string) => [organisationById.get(id)?.parent ?? []].flat();
  for (const { id } of organisations)
    for (const chain of chains(id, parentsOf)) expect(chain.filter((link) => !organisationById.has(link))).toEqual([]);
});

it('the areas of an organisation are in the register', () => {
  const ground = organisations.flatMap((organisation) => organisation.areas ?? []);
  expect(ground).toContain('E07000111');
  expect(ground.filter((code) => !areaByCode.has(code))).toEqual([]);
});

it('coterminous codes name each other, and are of different kinds', () => {
  for (const area of areas)
    for (const code of area.coterminousWith) {
      expect(areaByCode.get(code)).toMatchObject({ coterminousWith: [area.code] });
      expect(areaByCode.get(code)?.type).not.toBe(area.type);
    }
});

it.each([
  ['Sevenoaks', 'E07000111', ['E10000016', 'E23000032'], ['E22000144']],
  ['Dartford, which shares its partnership', 'E07000107', ['E22000352', 'E10000016', 'E23000032'], []],
  ['Medway, which is in no county', 'E06000035', ['E23000032'], ['E22000143']],
  ['Ash', '29UKGK', ['E07000111'], []],
  ['a lower layer super output area of 2001', 'E01024455', ['29UKHC'], []],
])('%s has its parents and coterminous codes', (_, code, parents, coterminousWith) =>
  expect(areaByCode.get(code)).toMatchObject({ parents, coterminousWith }),
);

it('a name may contain a comma', () =>
  expect(areaByCode.get('29UKHC')?.name).toBe('Penshurst, Fordcombe and Chiddingstone'));

it.each([
  ['West Kent Police is an Area of Kent Police', 'west-kent-police', { parent: 'kent-police', classification: 'UNIT' }],
  ['SDC is the district council', 'sevenoaks-district-council', { otherNames: ['SDC'] }],
  [
    'YOS is the youth offending service',
    'kcc-youth-offending-service',
    { otherNames: ['Youth Offending Service', 'YOS'] },
  ],
])('%s', (_, id, expected) => expect(organisationById.get(id)).toMatchObject(expected));

it('no two organisations go by the same name', () => {
  const names = organisations.flatMap(({ name, otherNames }) => [name, ...otherNames]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it('four populations are known as facts; every other denominator is invented, and says so', () => {
  expect(
    denominators
      .filter(({ synthetic }) => !synthetic)
      .map(({ area, kind, value, period }) => ({ area, kind, value, period })),
  ).toEqual([
    { area: 'E07000111', kind: 'POPULATION', value: 114893, period: '2011-03-27' },
    { area: 'E10000016', kind: 'POPULATION', value: 1394700, period: '2007-06-30' },
    { area: 'E23000032', kind: 'POPULATION', value: 1646900, period: '2007-06-30' },
    { area: 'E06000035', kind: 'POPULATION', value: 252200, period: '2007-06-30' },
  ]);
  expect(denominators.filter(({ synthetic, title }) => (synthetic ?? false) !== title.startsWith('SYNTHETIC'))).toEqual(
    [],
  );
});

it('a denominator is one number of an area and kind, and the area is in the register', () => {
  const keys = denominators.map(({ area, kind }) => `${kind} ${area}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(denominators.filter(({ area }) => !areaByCode.has(area))).toEqual([]);
});

it.each(['POPULATION', 'HOUSEHOLDS', 'POPULATION_10_17'])('the wards of 2009 have the %s of their district', (kind) => {
  const value = (code: string) =>
    denominators.find((entry) => entry.area === code && entry.kind === kind)?.value ?? NaN;
  const wards = areas.filter(({ type }) => type === 'WARD_2009');
  expect(wards.reduce((sum, { code }) => sum + value(code), 0)).toBe(value('E07000111'));
});

it('comparison groups hold areas of the register, each ground once', () => {
  expect(comparisonGroups.map(({ id, areas: members }) => [id, members.length])).toEqual([
    ['kent-districts', 12],
    ['kent-community-safety-partnerships', 12],
    ['sevenoaks-most-similar', 6],
  ]);
  for (const { areas: members } of comparisonGroups) {
    expect(members.filter((code) => !areaByCode.has(code))).toEqual([]);
    const grounds = members.map((code) => [code, ...(areaByCode.get(code)?.coterminousWith ?? [])].sort()[0]);
    expect(new Set(grounds).size).toBe(members.length);
  }
});

it('a comparison group that is invented says so in its title', () =>
  expect(comparisonGroups.filter(({ synthetic }) => synthetic).map(({ title }) => title)).toEqual([
    'SYNTHETIC most similar family of Sevenoaks',
  ]));

it('a place of the minutes is the areas that the names of wards and districts give it', () => {
  expect(placeNames.map(({ name, reading, areas: members }) => [name, reading, members.join(' ')])).toEqual([
    ['Sevenoaks', 'MADE_OF', 'E07000111'],
    ['Sevenoaks', 'MADE_OF', '29UKHE 29UKHF 29UKHG 29UKHH'],
    ['Swanley', 'MADE_OF', '29UKHJ 29UKHK 29UKHL'],
    ['Hextable', 'MADE_OF', '29UKGY'],
    ['Edenbridge', 'MADE_OF', '29UKGQ 29UKGR'],
    ['Hartley', 'WITHIN', '29UKGX'],
    ['New Ash Green', 'WITHIN', '29UKGK'],
    ['Chiddingstone', 'WITHIN', '29UKHC'],
    ['Tunbridge Wells', 'MADE_OF', 'E07000116'],
    ['Kent', 'MADE_OF', 'E10000016'],
    ['Kent', 'MADE_OF', 'E23000032'],
    ['West Kent', 'NOT_MAPPED', ''],
  ]);
  // The name stands in the name of each of its areas, but for the place that is named otherwise by 2009's ward.
  const namedOtherwise = placeNames.filter(({ name, areas: members }) =>
    members.some((code) => !areaByCode.get(code)!.name.includes(name)),
  );
  expect(namedOtherwise.map(({ id }) => id)).toEqual(['new-ash-green']);
  expect(new Set(placeNames.map(({ id }) => id)).size).toBe(placeNames.length);
});

it('every mention of a place stands on its line of the minutes, and names the place', () => {
  const minutes = readFileSync(join(schema, '../subgraphs/partnership/sample/sevenoaks-csp-2009-12-03.md'), 'utf8');
  const lines = minutes.split('\n');
  for (const { name, mentions } of placeNames)
    for (const { line, quote } of mentions) {
      expect(lines[line - 1]).toContain(quote);
      expect(quote).toContain(name);
    }
});
