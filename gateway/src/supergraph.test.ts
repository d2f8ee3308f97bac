import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toy } from '../test-support/federation-case.js';
import { composeToys } from '../test-support/toy-gateway.js';
import { readSupergraph } from './supergraph.js';

const sdl = composeToys([
  toy(
    'parks',
    `type Query { parks: [Park] found: Found kinds: [Kind] } interface Place { id: ID! } enum Kind { WOOD MEADOW }
     type Park implements Place @key(fields: "id") { id: ID! size(in: Unit): Int } type Lake { depth: Int } union Found = Park | Lake
     input Unit { name: String }`,
  ),
  toy('weather', 'type Park @key(fields: "id") { id: ID! rain: Int }'),
]);

const parks = '(graph: PARKS';
it.each<[string, string, string, string]>([
  ['a type', '@join__type(graph: WEATHER, key: "id")', '@join__type(graph: NOBODY, key: "id")', 'Park: @join__type'],
  ['a field', '@join__field(graph: WEATHER)', '@join__field(graph: NOBODY)', 'Park.rain: @join__field'],
  ['an interface', `@join__implements${parks}`, '@join__implements(graph: NOBODY', 'Park: @join__implements'],
  ['a union', `@join__unionMember${parks}`, '@join__unionMember(graph: NOBODY', 'Found: @join__unionMember'],
  ['an enum', `@join__enumValue${parks}`, '@join__enumValue(graph: NOBODY', 'Kind.WOOD: @join__enumValue'],
])('refuses a graph that there is not, of %s', (_, from, to, place) => {
  const broken = sdl.replace(from, to);
  expect(broken).not.toBe(sdl);
  expect(() => readSupergraph(broken)).toThrow(`${place} must name one of PARKS, WEATHER; got NOBODY.`);
});

it.each([
  [
    'interface: "Place"',
    'interface: "Lake"',
    'Park: @join__implements must name an interface of the supergraph; got Lake.',
  ],
  [
    'interface: "Place"',
    'interface: "None"',
    'Park: @join__implements must name an interface of the supergraph; got None.',
  ],
  ['member: "Park"', 'member: "Query"', 'Found: @join__unionMember must name a member of the union; got Query.'],
  ['member: "Park"', 'member: "None"', 'Found: @join__unionMember must name a member of the union; got None.'],
  [
    '@join__field(graph: WEATHER)',
    '@join__field(graph: WEATHER, type: "[None!]!")',
    'Park.rain: @join__field must name a type of the supergraph; got [None!]!.',
  ],
  [
    '@join__field(graph: WEATHER)',
    '@join__feild(graph: WEATHER)',
    'Park.rain has @join__feild, which the supergraph does not declare.',
  ],
])('refuses a supergraph that has %s turned into %s', (from, to, message) => {
  const broken = sdl.replace(from, to);
  expect(broken).not.toBe(sdl);
  expect(() => readSupergraph(broken)).toThrow(message);
});

it('reads what it is given, ours and another', () => {
  expect([...readSupergraph(sdl).agencies.keys()]).toEqual(['parks', 'weather']);
  const ours = readFileSync(fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)), 'utf8');
  expect([...readSupergraph(ours).agencies.keys()]).toContain('police');
});
