import { answerOf, anyKey, byKey, toy } from '../test-support/federation-case.js';

jest.setTimeout(30_000);

const parks = [
  { id: 'p1', name: 'Meadow', postcode: 'N1' },
  { id: 'p2', name: 'Heath', postcode: 'N2' },
];

it('asks about an entity by the one key that both agencies know', async () => {
  const answer = await answerOf(
    [
      toy('parks', 'type Query { parks: [Park] } type Park @key(fields: "id") { id: ID! name: String }', {
        Query: { parks: () => parks },
        Park: { __find: byKey(parks, 'id') },
      }),
      toy(
        'mail',
        'type Park @key(fields: "id") @key(fields: "postcode") { id: ID! @shareable postcode: ID! @shareable }',
        { Park: { __find: byKey(parks, 'id') } },
      ),
      toy('weather', 'type Park @key(fields: "postcode") { postcode: ID! @shareable rain: Int }', {
        Park: { __find: anyKey, rain: ({ postcode }: { postcode: string }) => Number(postcode.slice(1)) },
      }),
    ].map((one) => (one.name === 'parks' ? { ...one, sdl: one.sdl.replace('id: ID!', 'id: ID! @shareable') } : one)),
    '{ parks { name rain } }',
  );
  expect(answer).toEqual({
    data: {
      parks: [
        { name: 'Meadow', rain: 1 },
        { name: 'Heath', rain: 2 },
      ],
    },
    errors: undefined,
    asked: ['parks', 'mail', 'weather'],
  });
});

it('sends a key of several fields and of an object with a list', async () => {
  const key = 'id zone { code tags { id } }';
  const shed = { id: 's1', zone: { code: 'Z', tags: [{ id: 't1' }, { id: 't2' }] } };
  const types = `type Zone @shareable { code: ID! tags: [Tag] } type Tag @shareable { id: ID! }`;
  const told: object[] = [];
  const answer = await answerOf(
    [
      toy('sheds', `type Query { sheds: [Shed] } type Shed @key(fields: "${key}") { id: ID! zone: Zone } ${types}`, {
        Query: { sheds: () => [shed] },
      }),
      toy('tools', `type Shed @key(fields: "${key}") { id: ID! zone: Zone tools: [String] } ${types}`, {
        Shed: { __find: (of: object) => (told.push(of), of), tools: () => ['spade'] },
      }),
    ],
    '{ sheds { tools } }',
  );
  expect(answer).toEqual({ data: { sheds: [{ tools: ['spade'] }] }, errors: undefined, asked: ['sheds', 'tools'] });
  expect(told).toEqual([{ __typename: 'Shed', ...shed }]);
});

it('puts together one field of the root, and what is no entity below it, from the agencies that share it', async () => {
  const shared = (fields: string, name: string) =>
    `type Query { park: Park @shareable } type Park @shareable { id: ID! ${fields} } type ${name} @shareable { id: ID! text: String }`;
  const answer = await answerOf(
    [
      toy('names', shared('title: Title', 'Title'), {
        Query: { park: () => ({ id: 'p1', title: { id: 'n1', text: 'Meadow' } }) },
      }),
      toy('prices', shared('price: Price', 'Price'), {
        Query: { park: () => ({ id: 'p1', price: { id: 'c1', text: 'free' } }) },
      }),
    ],
    '{ park { id title { text } price { id text } } }',
  );
  expect(answer).toMatchObject({
    data: { park: { id: 'p1', title: { text: 'Meadow' }, price: { id: 'c1', text: 'free' } } },
    errors: undefined,
  });
});

it('gets what an object without a key lacks by way of the entity that it belongs to', async () => {
  const answer = await answerOf(
    [
      toy(
        'parks',
        `type Query { park: Park } type Park @key(fields: "id") { id: ID! gate: Gate @shareable }
         type Gate { number: Int @shareable colour: String }`,
        { Query: { park: () => ({ id: 'p1', gate: { number: 1, colour: 'red' } }) } },
      ),
      toy(
        'locks',
        `type Park @key(fields: "id") { id: ID! gate: Gate @shareable }
         type Gate { number: Int @shareable lock: Lock } type Lock { maker: String }`,
        { Park: { __find: anyKey, gate: () => ({ number: 1, lock: { maker: 'Smith' } }) } },
      ),
    ],
    '{ park { gate { colour lock { maker } number } } }',
  );
  expect(answer).toEqual({
    data: { park: { gate: { colour: 'red', lock: { maker: 'Smith' }, number: 1 } } },
    errors: undefined,
    asked: ['parks', 'locks'],
  });
});

it('gets it by way of an entity two levels up, and goes on from there to another agency', async () => {
  const answer = await answerOf(
    [
      toy(
        'parks',
        `type Query { park: Park } type Park @key(fields: "id") { id: ID! gate: Gate @shareable }
         type Gate { lock: Lock @shareable } type Lock { maker: String }`,
        { Query: { park: () => ({ id: 'p1', gate: { lock: { maker: 'Smith' } } }) } },
      ),
      toy(
        'locks',
        `type Park @key(fields: "id") { id: ID! gate: Gate @shareable } type Gate { lock: Lock @shareable }
         type Lock { key: LockKey } type LockKey @key(fields: "id") { id: ID! }`,
        { Park: { __find: anyKey, gate: () => ({ lock: { key: { id: 'k1' } } }) } },
      ),
      toy('keys', 'type LockKey @key(fields: "id") { id: ID! teeth: Int }', {
        LockKey: { __find: anyKey, teeth: () => 5 },
      }),
    ],
    '{ park { gate { lock { maker key { teeth } } } } }',
  );
  expect(answer).toEqual({
    data: { park: { gate: { lock: { maker: 'Smith', key: { teeth: 5 } } } } },
    errors: undefined,
    asked: ['parks', 'locks', 'keys'],
  });
});

it('finds its way between agencies that each know another key', async () => {
  const trees = [{ id: 't1', tag: 'A', code: { value: 'x' } }];
  const answer = await answerOf(
    [
      toy('first', 'type Query { trees: [Tree] } type Tree @key(fields: "id") { id: ID! }', {
        Query: { trees: () => trees },
      }),
      toy('second', 'type Tree @key(fields: "id") @key(fields: "id tag") { id: ID! tag: ID! @shareable }', {
        Tree: { __find: byKey(trees, 'id') },
      }),
      toy(
        'third',
        `type Tree @key(fields: "id tag") @key(fields: "code { value }") { id: ID! tag: ID! @shareable code: Code @shareable height: Int }
         type Code @shareable { value: ID! }`,
        { Tree: { __find: byKey(trees, 'id'), height: () => 12 } },
      ),
      toy(
        'fourth',
        'type Tree @key(fields: "code { value }") { code: Code @shareable age: Int } type Code @shareable { value: ID! }',
        {
          Tree: { __find: ({ code }: { code: object }) => ({ code }), age: () => 80 },
        },
      ),
    ],
    '{ trees { id height age } }',
  );
  expect(answer).toEqual({
    data: { trees: [{ id: 't1', height: 12, age: 80 }] },
    errors: undefined,
    asked: ['first', 'second', 'third', 'fourth'],
  });
});

it('does not ask about an entity whose key is null, and asks about the others', async () => {
  const told: object[] = [];
  const answer = await answerOf(
    [
      toy('parks', 'type Query { parks: [Park] } type Park @key(fields: "id") { id: ID name: String }', {
        Query: { parks: () => [{ id: 'p1', name: 'Meadow' }, { id: null, name: 'Unnamed' }, null, { id: 'p2' }] },
      }),
      toy('weather', 'type Park @key(fields: "id") { id: ID rain: Int }', {
        Park: { __find: (of: { id: string }) => (told.push(of), of.id === 'p2' ? null : of), rain: () => 3 },
      }),
    ],
    '{ parks { name rain } }',
  );
  expect(answer.data).toEqual({
    parks: [{ name: 'Meadow', rain: 3 }, { name: 'Unnamed', rain: null }, null, { name: null, rain: null }],
  });
  expect(answer.errors).toBeUndefined();
  expect(told).toEqual([
    { __typename: 'Park', id: 'p1' },
    { __typename: 'Park', id: 'p2' },
  ]);
});

it('puts null where a field that must not be null belongs to an entity that nobody knows', async () => {
  const answer = await answerOf(
    [
      toy('parks', 'type Query { parks: [Park] } type Park @key(fields: "id") { id: ID! }', {
        Query: { parks: () => [{ id: 'p1' }, { id: 'p2' }] },
      }),
      toy('weather', 'type Park @key(fields: "id") { id: ID! rain: Int! }', {
        Park: { __find: byKey([{ id: 'p1', rain: 3 }], 'id') },
      }),
    ],
    '{ parks { id rain } }',
  );
  expect(answer).toEqual({
    data: { parks: [{ id: 'p1', rain: 3 }, null] },
    errors: [
      {
        message: 'Cannot return null for non-nullable field Park.rain.',
        path: ['parks', 1, 'rain'],
        extensions: { code: 'AGENCY_FIELD_ERROR' },
      },
    ],
    asked: ['parks', 'weather'],
  });
});

it('never asks an agency about an entity that it only refers to (resolvable: false)', async () => {
  const answer = await answerOf(
    [
      toy(
        'visits',
        `type Query { visits: [Visit] } type Visit { park: Park }
         type Park @key(fields: "id", resolvable: false) { id: ID! }`,
        { Query: { visits: () => [{ park: { id: 'p1' } }, { park: null }] } },
      ),
      toy('parks', 'type Park @key(fields: "id") { id: ID! name: String }', { Park: { __find: byKey(parks, 'id') } }),
    ],
    '{ visits { park { id name } } }',
  );
  expect(answer).toEqual({
    data: { visits: [{ park: { id: 'p1', name: 'Meadow' } }, { park: null }] },
    errors: undefined,
    asked: ['visits', 'parks'],
  });
});

it('knows an entity of one agency that is no entity in another', async () => {
  const answer = await answerOf(
    [
      toy('shop', 'type Query { best: Tree } type Tree @shareable { id: ID! name: String }', {
        Query: { best: () => ({ id: 't2', name: 'Oak' }) },
      }),
      toy(
        'forest',
        `type Query { oldest: Tree } type Tree @key(fields: "id") { id: ID! name: String @shareable age: Int }`,
        {
          Query: { oldest: () => ({ id: 't1', name: 'Yew', age: 900 }) },
          Tree: { __find: byKey([{ id: 't2', age: 300 }], 'id') },
        },
      ),
    ],
    '{ best { name age } oldest { name age } }',
  );
  expect(answer).toMatchObject({
    data: { best: { name: 'Oak', age: 300 }, oldest: { name: 'Yew', age: 900 } },
    errors: undefined,
  });
});

it('joins subgraphs that were written before Federation 2', async () => {
  const answer = await answerOf(
    [
      {
        ...toy('parks', 'type Query { parks: [Park] } type Park @key(fields: "id") { id: ID! acres: Int trees: Int }', {
          Query: { parks: () => [{ id: 'p1', acres: 10, trees: 50 }] },
          Park: { __find: byKey([{ id: 'p1', acres: 10, trees: 50 }], 'id') },
        }),
        isFederation1: true,
      },
      {
        ...toy(
          'science',
          `extend type Park @key(fields: "id") { id: ID! @external acres: Int @external trees: Int @external
             density: Int @requires(fields: "acres trees") }
           extend type Query { densest: Park }`,
          {
            Query: { densest: () => ({ id: 'p1' }) },
            Park: { __find: anyKey, density: ({ acres, trees }: Record<string, number>) => trees! / acres! },
          },
        ),
        isFederation1: true,
      },
    ],
    '{ parks { density } densest { acres density } }',
  );
  expect(answer).toMatchObject({
    data: { parks: [{ density: 5 }], densest: { acres: 10, density: 5 } },
    errors: undefined,
  });
});

it('joins a subgraph from before Federation 2 with one of today', async () => {
  const answer = await answerOf(
    [
      toy('parks', 'type Query { park: Park } type Park @key(fields: "id") { id: ID! name: String }', {
        Query: { park: () => parks[0] },
        Park: { __find: byKey(parks, 'id') },
      }),
      {
        ...toy(
          'visits',
          'extend type Park @key(fields: "id") { id: ID! @external visits: [Visit] } type Visit { park: Park @provides(fields: "id") day: Int }',
          { Park: { __find: anyKey, visits: ({ id }: { id: string }) => [{ day: 1, park: { id } }] } },
        ),
        isFederation1: true,
      },
    ],
    '{ park { visits { day park { name } } } }',
  );
  expect(answer).toEqual({
    data: { park: { visits: [{ day: 1, park: { name: 'Meadow' } }] } },
    errors: undefined,
    asked: ['parks', 'visits', 'parks'],
  });
});
