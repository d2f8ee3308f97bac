import { anyKey, toy } from '../test-support/federation-case.js';
import { startToyGateway, type Misbehaviour } from '../test-support/toy-gateway.js';
import type { ToySubgraph } from '../test-support/toy-subgraph.js';

jest.setTimeout(30_000);

const reversed: Misbehaviour = (response, honest) => {
  const { data } = JSON.parse(honest) as { data: Record<string, unknown[]> };
  for (const list of Object.values(data)) list.reverse();
  return !!response.setHeader('content-type', 'application/json').end(JSON.stringify({ data }));
};

/** What is asked of a federation whose agency `tools` answers honestly, and then with its entities the other way round. */
async function askTwice(subgraphs: readonly ToySubgraph[], query: string) {
  const gateway = await startToyGateway(subgraphs);
  try {
    const honest = await gateway.query(query);
    gateway.misbehave('tools', reversed);
    const swapped = await gateway.query(query);
    const breaches = swapped.errors?.map((error) => JSON.parse(JSON.stringify(error)) as { message: string });
    return {
      honest: { data: honest.data, errors: honest.errors },
      swapped: swapped.data,
      breaches: breaches?.map(({ message }) => message),
    };
  } finally {
    await gateway.stop();
  }
}

const breach =
  'The answer of tools does not fit its contract: _entities: 2 items expected in the order in which they were asked for.';

const zone = 'type Zone @shareable { code: ID! tags: [Tag] } type Tag @shareable { id: ID! }';
const tags = (...ids: string[]) => ids.map((id) => ({ id }));

it.each<[string, string, string, object[]]>([
  ['one leaf', 'id', 'id: ID!', [{ id: 's1' }, { id: 's2' }]],
  [
    'several leaves',
    'id zone',
    'id: ID! zone: Int!',
    [
      { id: 's', zone: 1 },
      { id: 's', zone: 2 },
    ],
  ],
  [
    'an object of several types',
    'id owner { ... on Person { name } ... on Firm { number } }',
    `id: ID! owner: Owner } union Owner = Person | Firm type Person @shareable { name: ID! } type Firm @shareable { number: ID! } type Unused { id: ID`,
    [
      { id: 's', owner: { __typename: 'Person', name: 'Ada' } },
      { id: 's', owner: { __typename: 'Firm', number: 'F' } },
    ],
  ],
  [
    'an object with a list',
    'id zone { code tags { id } }',
    `id: ID! zone: Zone } ${zone} type Unused { id: ID`,
    [
      { id: 's', zone: { code: 'Z', tags: tags('t1', 't2') } },
      { id: 's', zone: { code: 'Z', tags: tags('t1', 't3') } },
    ],
  ],
])('finds out that entities have changed places whose key is %s', async (_, key, fields, sheds) => {
  const name = (of: unknown) => JSON.stringify(of);
  const shed = (more: string) => `type Shed @key(fields: "${key}") { ${more} ${fields} }`;
  const unused = (sdl: string, ours: string) => sdl.replace('Unused', ours);
  const { honest, swapped, breaches } = await askTwice(
    [
      toy('sheds', `type Query { sheds: [Shed] } ${unused(shed(''), 'InSheds')}`, { Query: { sheds: () => sheds } }),
      toy('tools', unused(shed('tool: String'), 'InTools'), { Shed: { __find: anyKey, tool: name } }),
    ],
    '{ sheds { tool } }',
  );
  const tools = sheds.map((of) => ({ tool: name({ __typename: 'Shed', ...of }) }));
  expect(honest).toEqual({ data: { sheds: tools }, errors: undefined });
  expect({ swapped, breaches }).toEqual({ swapped: { sheds: [{ tool: null }, { tool: null }] }, breaches: [breach] });
});

it.each([
  ['one type', ['Chair', 'Chair']],
  ['several types', ['Chair', 'Table']],
])('finds out that entities of %s have changed places, asked for by their interface', async (_, types) => {
  const pieces = types.map((__typename, at) => ({ __typename, id: `p${at}` }));
  const { honest, swapped, breaches } = await askTwice(
    [
      toy(
        'rooms',
        `type Query { pieces: [Piece] } interface Piece @key(fields: "id") { id: ID! }
         type Chair implements Piece @key(fields: "id") { id: ID! } type Table implements Piece @key(fields: "id") { id: ID! }`,
        { Query: { pieces: () => pieces } },
      ),
      toy('tools', 'type Piece @interfaceObject @key(fields: "id") { id: ID! tool: String }', {
        Piece: { __find: anyKey, tool: ({ id }: { id: string }) => `of ${id}` },
      }),
    ],
    '{ pieces { tool } }',
  );
  expect(honest).toEqual({ data: { pieces: [{ tool: 'of p0' }, { tool: 'of p1' }] }, errors: undefined });
  expect({ swapped, breaches }).toEqual({ swapped: { pieces: [{ tool: null }, { tool: null }] }, breaches: [breach] });
});

it('takes what a client calls by the name of the key for no key', async () => {
  const sheds = [
    { id: 's1', twin: 's2' },
    { id: 's2', twin: 's1' },
  ];
  const { honest, breaches } = await askTwice(
    [
      toy('sheds', 'type Query { sheds: [Shed] } type Shed @key(fields: "id") { id: ID! twin: ID! }', {
        Query: { sheds: () => sheds },
      }),
      toy('tools', 'type Shed @key(fields: "id") { id: ID! tool: String }', {
        Shed: { __find: anyKey, tool: ({ id }: { id: string }) => `of ${id}` },
      }),
    ],
    '{ sheds { id: twin tool } }',
  );
  const data = {
    sheds: [
      { id: 's2', tool: 'of s1' },
      { id: 's1', tool: 'of s2' },
    ],
  };
  expect({ honest, breaches }).toEqual({ honest: { data, errors: undefined }, breaches: [breach] });
});
