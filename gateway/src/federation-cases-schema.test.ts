import { answerOf, anyKey, toy } from '../test-support/federation-case.js';
import { composeToys, startToyGateway } from '../test-support/toy-gateway.js';
import { readSupergraph } from './supergraph.js';

jest.setTimeout(30_000);

const shown = async (...args: Parameters<typeof answerOf>) => {
  const { data, errors } = await answerOf(...args);
  return { data, errors };
};

it('takes as input only what all agencies know, and gives out what any of them has', async () => {
  const users = toy(
    'users',
    `type Query { users(filter: Filter, kind: Kind): [User] } input Filter { first: Int name: String } enum Kind { A B }
     type User @key(fields: "id") { id: ID! state: State } enum State { NEW OLD }`,
    {
      Query: {
        users: (_: unknown, { filter }: { filter: { first: number } }) => [{ id: `u${filter.first}`, state: 'OLD' }],
      },
    },
  );
  const chats = toy(
    'chats',
    `type Query { chats(filter: Filter, kind: Kind): [User] } input Filter { first: Int text: String } enum Kind { B C }
     type User @key(fields: "id") { id: ID! mood: State } enum State { OLD GLAD }`,
    { User: { __find: anyKey, mood: () => 'GLAD' }, Query: { chats: () => [] } },
  );
  const gateway = await startToyGateway([users, chats]);
  try {
    const { data, errors } = await gateway.query('{ users(filter: { first: 3 }, kind: B) { id state mood } }');
    expect({ data, errors }).toEqual({
      data: { users: [{ id: 'u3', state: 'OLD', mood: 'GLAD' }] },
      errors: undefined,
    });
    await expect(gateway.query('{ users(filter: { name: "x" }) { id } }')).rejects.toThrow(
      'Field "name" is not defined',
    );
    await expect(gateway.query('{ users(kind: A) { id } }')).rejects.toThrow('Value "A" does not exist in "Kind" enum');
  } finally {
    await gateway.stop();
  }
});

it('leaves out what is skipped, and asks nobody for it', async () => {
  const parks = toy('parks', 'type Query { park: Park } type Park @key(fields: "id") { id: ID! name: String }', {
    Query: { park: () => ({ id: 'p', name: 'Meadow' }) },
  });
  const weather = toy('weather', 'type Park @key(fields: "id") { id: ID! rain: Int }', {
    Park: { __find: anyKey, rain: () => 3 },
  });
  const query = `query ($rain: Boolean!, $name: Boolean = true) {
    park { name @include(if: $name) ... @skip(if: $name) { id } ...Rain @include(if: $rain) } }
    fragment Rain on Park { rain }`;
  expect(await answerOf([parks, weather], query, { rain: false })).toEqual({
    data: { park: { name: 'Meadow' } },
    errors: undefined,
    asked: ['parks'],
  });
  expect(await answerOf([parks, weather], query, { rain: true, name: false })).toEqual({
    data: { park: { id: 'p', rain: 3 } },
    errors: undefined,
    asked: ['parks', 'weather'],
  });
});

it('hides what is @inaccessible, joins by it, and gives null where an agency answers with it', async () => {
  const parks = toy(
    'parks',
    `type Query { parks: [Park] things: [Thing] find(by: By, secret: Int @inaccessible): String }
     type Park implements Secret @key(fields: "code") { code: ID! @inaccessible name: String state: State hidden: Hidden @inaccessible }
     interface Secret @inaccessible { name: String } type Hidden @inaccessible { x: Int } enum State { OPEN PLANNED @inaccessible } input By { name: String key: ID @inaccessible }
     union Thing = Park | Hidden`,
    {
      Query: {
        parks: () => [
          { code: '1', name: 'A', state: 'OPEN' },
          { code: '2', name: 'B', state: 'PLANNED' },
        ],
        things: () => [
          { __typename: 'Park', code: '1', name: 'A' },
          { __typename: 'Hidden', x: 1 },
        ],
        find: (_: unknown, { by }: { by: { name: string } }) => by.name,
      },
    },
  );
  const weather = toy('weather', 'type Park @key(fields: "code") { code: ID! rain: Int }', {
    Park: { __find: anyKey, rain: ({ code }: { code: string }) => Number(code) },
  });
  const gateway = await startToyGateway([parks, weather]);
  try {
    const { data, errors } = await gateway.query(
      '{ parks { name state rain } things { __typename ... on Park { name rain } } find(by: { name: "n" }) }',
    );
    expect(data).toEqual({
      parks: [
        { name: 'A', state: 'OPEN', rain: 1 },
        { name: 'B', state: null, rain: 2 },
      ],
      things: [{ __typename: 'Park', name: 'A', rain: 1 }, null],
      find: 'n',
    });
    const extensions = { code: 'AGENCY_CONTRACT_BREACH' };
    expect(errors).toEqual([
      { message: 'Park.state has a value that is not part of the schema.', path: ['parks', 1, 'state'], extensions },
      { message: 'Thing has a value that is not part of the schema.', path: ['things', 1], extensions },
    ]);
    for (const hidden of [
      '{ parks { code } }',
      '{ parks { hidden { x } } }',
      '{ things { ... on Hidden { x } } }',
      '{ find(secret: 1) }',
      '{ find(by: { key: 1 }) }',
    ])
      await expect(gateway.query(hidden)).rejects.toThrow();
    const { data: schema } = await gateway.query(
      '{ state: __type(name: "State") { enumValues { name } } thing: __type(name: "Thing") { possibleTypes { name } } hidden: __type(name: "Hidden") { name } }',
    );
    expect(schema).toEqual({
      state: { enumValues: [{ name: 'OPEN' }] },
      thing: { possibleTypes: [{ name: 'Park' }] },
      hidden: null,
    });
  } finally {
    await gateway.stop();
  }
});

it('asks the agency that took a field over, and the old one when the new one does not name it rightly', async () => {
  const old = toy('old', 'type Query { park: Park } type Park @key(fields: "id") { id: ID! name: String area: Int }', {
    Query: { park: () => ({ id: 'p', name: 'old', area: 1 }) },
    Park: { __find: anyKey, name: () => 'old', area: () => 1 },
  });
  const taking = (from: string) =>
    toy(
      'new',
      `type Park @key(fields: "id") { id: ID! name: String @override(from: "${from}") ${from === 'old' ? '' : '@shareable'} }`,
      {
        Park: { __find: anyKey, name: () => 'new' },
      },
    );
  expect(await shown([old, taking('old')], '{ park { name area } }')).toEqual({
    data: { park: { name: 'new', area: 1 } },
    errors: undefined,
  });
  const shareable = { ...old, sdl: old.sdl.replace('name: String', 'name: String @shareable') };
  expect(await shown([shareable, taking('gone')], '{ park { name } }')).toEqual({
    data: { park: { name: 'old' } },
    errors: undefined,
  });
});

describe('a field that goes over with a label', () => {
  const park = (more: string, name: string) => ({
    sdl: `type Park @key(fields: "id") { id: ID! ${more} }`,
    resolvers: { Park: { __find: anyKey, name: () => name, area: () => 1, trees: () => 2 } },
  });
  const from = (of: string) => ({ [of]: () => ({ id: 'p' }) });
  const going = (label: string) => {
    const [old, taking] = [
      park('name: String area: Int', 'old'),
      park(`name: String @override(from: "old", label: "${label}") trees: Int`, 'new'),
    ];
    return [
      toy('old', `type Query { oldPark: Park } ${old.sdl}`, { ...old.resolvers, Query: from('oldPark') }),
      toy('new', `type Query { newPark: Park } ${taking.sdl}`, { ...taking.resolvers, Query: from('newPark') }),
    ];
  };

  it.each([
    ['moved', 'old'],
    ['percent(0)', 'old'],
    ['percent(100)', 'new'],
  ])('%s is the %s agency’s, whichever is asked first, and in a plan of our own', async (label, name) => {
    const query = '{ oldPark { name area trees } newPark { name area trees } }';
    const park = { name, area: 1, trees: 2 };
    expect(await shown(going(label), query)).toEqual({ data: { oldPark: park, newPark: park }, errors: undefined });
    // The planner takes this alias for the key.
    expect(await shown(going(label), '{ oldPark { id: name trees } newPark { id: name area } }')).toEqual({
      data: { oldPark: { id: name, trees: 2 }, newPark: { id: name, area: 1 } },
      errors: undefined,
    });
  });

  it.each(['percent(1)', 'percent(99.5)'])('is refused by name with %s', (label) => {
    expect(() => readSupergraph(composeToys(going(label)))).toThrow(
      `Park.name: @override with the label "${label}" sends a share of the requests to another agency, which this gateway does not do. Use percent(0), percent(100), or no label.`,
    );
  });
});

it('keeps unions and interfaces of the same objects apart', async () => {
  const answer = await shown(
    [
      toy(
        'one',
        `type Query { named: [Named] any: [Any] } interface Named { name: String } union Any = Cat | Rock
         type Cat implements Named { name: String legs: Int } type Rock { weight: Int }`,
        {
          Query: {
            named: () => [{ __typename: 'Cat', name: 'Tom', legs: 4 }],
            any: () => [
              { __typename: 'Rock', weight: 9 },
              { __typename: 'Cat', name: 'Tom', legs: 4 },
            ],
          },
        },
      ),
      toy(
        'two',
        'type Query { boats: [Named] } interface Named { name: String } type Boat implements Named { name: String }',
        {
          Query: { boats: () => [{ __typename: 'Boat', name: 'Sue' }] },
        },
      ),
    ],
    `{ named { name ... on Cat { legs } } boats { __typename name ... on Cat { legs } }
       any { __typename ... on Named { name } ... on Rock { weight } } }`,
  );
  expect(answer).toEqual({
    data: {
      named: [{ name: 'Tom', legs: 4 }],
      boats: [{ __typename: 'Boat', name: 'Sue' }],
      any: [
        { __typename: 'Rock', weight: 9 },
        { __typename: 'Cat', name: 'Tom' },
      ],
    },
    errors: undefined,
  });
});

it('runs the fields of a mutation one after the other, each with all below it, over two agencies', async () => {
  const log: string[] = [];
  const cart = toy(
    'cart',
    'type Query { x: Int } type Mutation { add(item: ID!): Cart clear: Cart } type Cart @key(fields: "id") { id: ID! size: Int }',
    {
      Mutation: {
        add: (_: unknown, { item }: { item: string }) => (log.push(`add ${item}`), { id: item, size: log.length }),
        clear: () => (log.push('clear'), { id: 'none', size: 0 }),
      },
    },
  );
  const prices = toy(
    'prices',
    'type Mutation { fix(price: Int!): Cart } type Query { y: Int } type Cart @key(fields: "id") { id: ID! total: Int }',
    {
      Mutation: {
        fix: (_: unknown, { price }: { price: number }) => (log.push(`fix ${price}`), { id: 'c', total: price }),
      },
      Cart: { __find: anyKey, total: ({ id }: { id: string }) => (log.push(`total ${id}`), log.length) },
    },
  );
  const query =
    'mutation { a: add(item: "a") { total } fix(price: 5) { id } b: add(item: "b") { total size } clear { total } }';
  expect(await shown([cart, prices], query)).toEqual({
    data: { a: { total: 2 }, fix: { id: 'c' }, b: { total: 5, size: 4 }, clear: { total: 7 } },
    errors: undefined,
  });
  expect(log).toEqual(['add a', 'total a', 'fix 5', 'add b', 'total b', 'clear', 'total none']);
});
