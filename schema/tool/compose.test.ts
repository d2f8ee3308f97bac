import { printSchema } from 'graphql';
import { breakingChanges } from './breaking-changes.js';
import { apiSchema, compose } from './compose.js';
import { agencySdl, catalogueOf } from './fixture/agency-sdl.js';

const contract = (name: string, sdl = agencySdl(name), url?: string) => ({
  name,
  sdl,
  catalogueJson: JSON.stringify({ ...catalogueOf(name), ...(url ? { url } : {}) }),
});

it('all agencies stand in the supergraph, at the ports of the local default', () =>
  expect(compose([contract('housing'), contract('police')]).match(/@join__graph\(name: ".*/g)).toEqual([
    '@join__graph(name: "housing", url: "http://localhost:4003/graphql")',
    '@join__graph(name: "police", url: "http://localhost:4002/graphql")',
  ]));

it('a sixth agency is found where its catalogue says', () =>
  expect(compose([contract('police'), contract('fire', undefined, 'https://fire.example/graphql')])).toContain(
    'FIRE @join__graph(name: "fire", url: "https://fire.example/graphql")',
  ));

it('a sixth agency that does not say where it is cannot be reached', () =>
  expect(() => compose([contract('fire')])).toThrow(
    'Where is fire? Expected "url" in schema/fire.measures.json, such as http://localhost:4006/graphql.',
  ));

it.each([
  [
    'a field of another type',
    agencySdl('housing').replace('dataset: String', 'dataset: Int'),
    'Type of field "Provenance.dataset" is incompatible across subgraphs: it has type "Int" in subgraph "housing" but type "String" in subgraph "police"\n' +
      '    Make the field’s type the same in every agency that declares it.',
  ],
  [
    'a type that nobody declares',
    agencySdl('housing').replace('provenance: Provenance', 'provenance: Source'),
    '[housing] Unknown type Source (line 39 of its SDL)\n    Correct it in this agency: each SDL stands alone, and declares every type that it names.',
  ],
  [
    'a field that two declare without sharing it',
    agencySdl('housing').replace('name: String @shareable', 'name: String'),
    'Non-shareable field "Area.name" is resolved from multiple subgraphs: it is resolved from subgraphs "housing" and "police" and defined as non-shareable in subgraph "housing"\n' +
      '    Let one agency declare the field; or, for a leaf from a register or a value type, mark it @shareable in all of them.',
  ],
  [
    'a key that is no field',
    agencySdl('housing').replace('type Area @key(fields: "code")', 'type Area @key(fields: "gss")'),
    '[housing] On type "Area", for @key(fields: "gss"): Cannot query field "gss" on type "Area"',
  ],
])('%s is explained: who, where, what to do', (_, housing, explanation) =>
  expect(() => compose([contract('housing', housing), contract('police')])).toThrow(explanation),
);

it('SDL that is not GraphQL is explained with its line', () =>
  expect(() => compose([contract('housing', 'type {')])).toThrow(
    /The SDL of housing is not GraphQL: Syntax Error: Expected Name, found "{".[^]*1:6/,
  ));

it('a client sees neither the machinery nor what is @inaccessible', () => {
  const sdl = agencySdl('police').replace('dataset: String', 'dataset: String "Sum." checksum: String @inaccessible');
  const api = printSchema(apiSchema(compose([contract('police', sdl)])));
  expect(api).toContain('dataset: String');
  expect(api).not.toMatch(/join__|link__|checksum|@key/);
});

it('what a query may no longer rely on is listed', () => {
  const before = compose([contract('police')]);
  const after = compose([contract('police', agencySdl('police').replaceAll('title: String', 'name: String'))]);
  expect(breakingChanges(before, after)).toEqual(['PoliceMeasure.title was removed.', 'Measure.title was removed.']);
  expect(breakingChanges(before, before)).toEqual([]);
});
