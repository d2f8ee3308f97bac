import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { denominatorOf, readRegisters } from './register.js';

const schema = fileURLToPath(new URL('../../../schema', import.meta.url));
const registers = readRegisters(schema);

describe('a denominator', () => {
  it.each([
    ['E07000111', 'POPULATION', 114893],
    ['E22000144', 'POPULATION', 114893],
    ['E22000352', 'POPULATION', 188000],
    ['E10000016', 'POPULATION', 1394700],
    ['E22000143', 'POPULATION', 252200],
  ] as const)('of %s, under whichever code of its ground: %s %d', (area, kind, value) =>
    expect(denominatorOf(registers, area, kind)?.value).toBe(value),
  );

  it.each([
    ['homes, which stand in the landlord’s own file', 'E07000111', 'HOMES'],
    ['an area without one: a larger area’s does not stand in', 'E01024455', 'POPULATION'],
    ['a code that is no area', 'E07999999', 'POPULATION'],
  ] as const)('is null for %s', (_, area, kind) => expect(denominatorOf(registers, area, kind)).toBeNull());

  it('that is invented says so', () => {
    expect(denominatorOf(registers, 'E07000110', 'POPULATION')).toMatchObject({
      synthetic: true,
      title: 'SYNTHETIC population',
    });
    expect(denominatorOf(registers, 'E07000111', 'POPULATION')).toMatchObject({ synthetic: false });
  });
});

describe('comparison groups', () => {
  const withGroups = (groups: object[] | null) => {
    const folder = mkdtempSync(join(tmpdir(), 'safer-graph-'));
    try {
      cpSync(join(schema, 'registers'), join(folder, 'registers'), { recursive: true });
      const file = join(folder, 'registers/comparison-groups.json');
      if (groups === null) rmSync(file);
      else writeFileSync(file, JSON.stringify({ groups }));
      return [...readRegisters(folder).comparisonGroups.keys()];
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const group = { id: 'a-pair', title: 'A pair', source: 'Somebody', areas: ['E07000111', 'E07000110'] };

  it('may be any, or none', () => {
    expect(withGroups([group])).toEqual(['a-pair']);
    expect(withGroups(null)).toEqual([]);
  });

  it.each([
    ['an invented group without SYNTHETIC in its title', { synthetic: true }, 'a title that starts with SYNTHETIC'],
    ['a group that only claims to be invented', { title: 'SYNTHETIC pair' }, 'a title that starts with SYNTHETIC'],
    ['an area twice', { areas: ['E07000111', 'E07000111'] }, 'each area once'],
    ['a group of one', { areas: ['E07000111'] }, 'areas'],
    ['an area that is not in the register', { areas: ['E07000111', 'E07999999'] }, 'E07999999'],
    ['an id with spaces', { id: 'a pair' }, 'lower case words joined by hyphens'],
  ])('refuse %s', (_, wrong, message) => expect(() => withGroups([{ ...group, ...wrong }])).toThrow(message));
});

describe('names of places', () => {
  const withPlaces = (places: object[] | null) => {
    const folder = mkdtempSync(join(tmpdir(), 'safer-graph-'));
    try {
      cpSync(join(schema, 'registers'), join(folder, 'registers'), { recursive: true });
      const file = join(folder, 'registers/place-names.json');
      if (places === null) rmSync(file);
      else writeFileSync(file, JSON.stringify({ places }));
      return readRegisters(folder).placeNames.map(({ id }) => id);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
  const place = {
    id: 'the-valley',
    name: 'The Valley',
    otherNames: [],
    reading: 'WITHIN',
    areas: ['29UKGK'],
    note: null,
    source: 'Somebody',
    mentions: [],
  };

  it('may be any, or none', () => {
    expect(withPlaces([place])).toEqual(['the-valley']);
    expect(withPlaces(null)).toEqual([]);
  });

  it.each([
    ['an area that is not in the register', { areas: ['29UKXX'] }, 'place-names.json, the-valley: 29UKXX is not'],
    ['a place within nothing', { areas: [] }, 'expected areas, or that it is NOT_MAPPED'],
    [
      'a place that is not mapped, and has areas',
      { reading: 'NOT_MAPPED' },
      'expected areas, or that it is NOT_MAPPED',
    ],
  ])('refuse %s', (_, wrong, message) => expect(() => withPlaces([{ ...place, ...wrong }])).toThrow(message));
});
