import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readRegisters } from '@safer-graph/kit';
import { graphql } from 'graphql';
import { partnershipSubgraph } from '../partnership.js';

const schemaDir = fileURLToPath(new URL('../../../../schema', import.meta.url));
const registers = readRegisters(schemaDir);
const subgraph = partnershipSubgraph([]);
const built = subgraph.build('');
const caller = { subject: null, role: 'PUBLIC', organization: null, partnership: null } as const;

/** Fields of areas are answered from registers: there is no database here. */
async function ask(source: string) {
  const { schema } = await built;
  const contextValue = subgraph.contextFor(registers)(caller, null as never);
  return JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue })));
}
const above = async (code: string) => {
  const { data } = await ask(`{ area(code: "${code}") { hierarchies { hierarchy areas { code } } } }`);
  return data.area.hierarchies.map((one: { hierarchy: string; areas: { code: string }[] }) =>
    [one.hierarchy, ...one.areas.map((area) => area.code)].join(' '),
  );
};

test.each([
  [
    'the district',
    'E07000111',
    ['ADMINISTRATIVE E10000016 E12000008 E92000001', 'POLICE E23000032', 'COMMUNITY_SAFETY E22000144 E23000032'],
  ],
  [
    'a ward of 2009',
    '29UKHJ',
    [
      'ADMINISTRATIVE E07000111 E10000016 E12000008 E92000001',
      'POLICE E07000111 E23000032',
      'COMMUNITY_SAFETY E07000111 E22000144 E23000032',
      'STATISTICAL E07000111',
    ],
  ],
  [
    'a small area of 2001',
    'E01024455',
    [
      'ADMINISTRATIVE 29UKHC E07000111 E10000016 E12000008 E92000001',
      'POLICE E07000111 E23000032',
      'COMMUNITY_SAFETY E07000111 E22000144 E23000032',
      'STATISTICAL 29UKHC E07000111',
    ],
  ],
  [
    'Dartford, which shares its partnership',
    'E07000107',
    ['ADMINISTRATIVE E10000016 E12000008 E92000001', 'POLICE E23000032', 'COMMUNITY_SAFETY E22000352 E23000032'],
  ],
  [
    'Medway, which is in no county',
    'E06000035',
    ['ADMINISTRATIVE E12000008 E92000001', 'POLICE E23000032', 'COMMUNITY_SAFETY E22000143 E23000032'],
  ],
  [
    'the partnership',
    'E22000144',
    ['ADMINISTRATIVE E10000016 E12000008 E92000001', 'POLICE E23000032', 'COMMUNITY_SAFETY E23000032'],
  ],
  ['the country', 'E92000001', []],
])('%s stands in each hierarchy by itself', async (_, code, expected) => expect(await above(code)).toEqual(expected));

test('codes of the same ground name each other, and a district that shares its partnership names none', async () => {
  const { data } = await ask(`{
    district: area(code: "E07000111") { coterminousWith { code type } }
    partnership: area(code: "E22000144") { coterminousWith { code type } }
    shares: area(code: "E07000107") { coterminousWith { code } } }`);
  expect(data).toEqual({
    district: { coterminousWith: [{ code: 'E22000144', type: 'COMMUNITY_SAFETY_PARTNERSHIP' }] },
    partnership: { coterminousWith: [{ code: 'E07000111', type: 'DISTRICT' }] },
    shares: { coterminousWith: [] },
  });
});

test('a population has its source and day, an invented one says so, and none is borrowed from a larger area', async () => {
  const { data } = await ask(`{
    district: area(code: "E07000111") { population { value period { code kind } title source publisher licence synthetic } }
    partnership: area(code: "E22000144") { population { value } }
    ward: area(code: "29UKGK") { households { value title synthetic licence } }
    small: area(code: "E01024455") { population { value } households { value } } }`);
  expect(data).toEqual({
    district: {
      population: {
        value: 114893,
        period: { code: '2011-03-27', kind: 'DAY' },
        title: 'Population, Census 2011',
        source: 'Census 2011',
        publisher: 'Office for National Statistics',
        licence: 'Open Government Licence v3.0',
        synthetic: false,
      },
    },
    partnership: { population: { value: 114893 } },
    ward: { households: { value: 2391, title: 'SYNTHETIC households', synthetic: true, licence: null } },
    small: { population: null, households: null },
  });
});

test('every denominator is of a period that can be answered', () => {
  const { denominators } = JSON.parse(readFileSync(`${schemaDir}/registers/denominators.json`, 'utf8'));
  expect(denominators.filter(({ period }: { period: string }) => !/^\d{4}-\d\d-\d\d$/.test(period))).toEqual([]);
});
