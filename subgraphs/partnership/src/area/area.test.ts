import { fileURLToPath } from 'node:url';
import { readRegisters } from '@safer-graph/kit';
import { graphql } from 'graphql';
import { partnershipSubgraph } from '../partnership.js';

const registers = readRegisters(fileURLToPath(new URL('../../../../schema', import.meta.url)));
const subgraph = partnershipSubgraph([]);
const caller = { subject: null, role: 'PUBLIC', organization: null, partnership: null } as const;

async function ask(source: string) {
  const { schema } = await subgraph.build('');
  const contextValue = subgraph.contextFor(registers)(caller, null as never);
  const { data, errors } = await graphql({ schema, source, contextValue });
  return { area: data?.['area'] as Record<string, { code: string; name: string; type: string }[]> | null, errors };
}

test('a district has its 26 wards of 2009, by code', async () => {
  const { area } = await ask('{ area(code: "E07000111") { children(type: "WARD_2009") { code name type } } }');
  const wards = area!['children']!;
  expect(wards).toHaveLength(26);
  expect(wards[0]).toEqual({ code: '29UKGK', name: 'Ash', type: 'WARD_2009' });
  expect(wards.map(({ code }) => code)).toEqual(wards.map(({ code }) => code).sort());
});

test('without a type the wards of every year are there', async () => {
  const { area } = await ask('{ area(code: "E07000111") { children { type } } }');
  expect(new Set(area!['children']!.map(({ type }) => type))).toEqual(new Set(['WARD_2009', 'WARD_2025']));
});

test('an area that contains none has none', async () => {
  const { area } = await ask('{ area(code: "29UKGK") { children(type: "DISTRICT") { code } } }');
  expect(area).toEqual({ children: [] });
});

test('a type that is in no register is refused', async () => {
  const { area, errors } = await ask('{ area(code: "E07000111") { children(type: "WARD") { code } } }');
  expect(area).toEqual({ children: null });
  expect(errors!.map(({ message, extensions }) => [message, extensions])).toEqual([
    [
      expect.stringMatching(/^type: "WARD" is not known; the register has COMMUNITY_SAFETY_PARTNERSHIP, .*WARD_2009/),
      { code: 'BAD_USER_INPUT', argument: 'type' },
    ],
  ]);
});
