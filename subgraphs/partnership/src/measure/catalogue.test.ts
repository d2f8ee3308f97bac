import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCatalogues } from './catalogue.js';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

const folderWith = (files: Record<string, unknown>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-catalogues-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(content));
  return folder;
};
const types = { measure: 'FireMeasure', observation: 'FireObservation' };

test('every catalogue of the folder is read, and nothing else', () => {
  const fire = {
    agency: 'fire',
    title: 'Fire',
    types,
    measures: [
      {
        id: 'fire/fire/count',
        organization: 'kent-fire-and-rescue',
        areaTypes: ['DISTRICT'],
        group: null,
        unit: 'fires',
        per: null,
        collected: true,
        coverage: null,
        frequency: 'QUARTERLY',
        alternativeProvider: null,
        nationalIndicator: null,
      },
    ],
  };
  expect(readCatalogues(folderWith({ 'fire.measures.json': fire, 'fire.json': {} }))).toEqual([fire]);
});

test('a folder without catalogues gives none', () => expect(readCatalogues(folderWith({}))).toEqual([]));

test('a type name that GraphQL would not take is refused with file and place', () => {
  const bad = { agency: 'fire', title: 'Fire', types: { ...types, measure: 'Fire } type Query' }, measures: [] };
  expect(() => readCatalogues(folderWith({ 'fire.measures.json': bad }))).toThrow(
    /fire\.measures\.json is not a measure catalogue: [^]*types\.measure/,
  );
});

test('a catalogue that is no JSON, and a folder that is not there, are named', () => {
  const folder = folderWith({});
  writeFileSync(join(folder, 'fire.measures.json'), '{');
  expect(() => readCatalogues(folder)).toThrow(/fire\.measures\.json is not a measure catalogue: /);
  expect(() => readCatalogues('/nowhere')).toThrow(
    'SCHEMA_DIR: the folder of registers and catalogues was expected; ENOENT',
  );
});
