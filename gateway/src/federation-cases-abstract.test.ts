import { answerOf, anyKey, byKey, toy } from '../test-support/federation-case.js';

jest.setTimeout(30_000);

const works = [
  { __typename: 'Book', id: 'b', title: 'Emma', pages: 400 },
  { __typename: 'Film', id: 'f', title: 'Jaws', minutes: 124 },
];

/** Knows which work is of which type. */
const library = toy(
  'library',
  `type Query { works: [Work] } interface Work @key(fields: "id") { id: ID! title: String }
   type Book implements Work @key(fields: "id") { id: ID! title: String pages: Int }
   type Film implements Work @key(fields: "id") { id: ID! title: String minutes: Int }`,
  {
    Query: { works: () => works },
    Work: { __find: byKey(works, 'id') },
    Book: { __find: byKey(works, 'id') },
    Film: { __find: byKey(works, 'id') },
  },
);

/** Knows works, and not of which type they are. */
const reviews = toy(
  'reviews',
  `type Query { best: Work rated: [Work] } type Work @interfaceObject @key(fields: "id") { id: ID! stars: Int rival: Work }`,
  {
    Query: { best: () => ({ id: 'f' }), rated: () => [{ id: 'b' }, { id: 'f' }] },
    Work: { __find: anyKey, stars: ({ id }: { id: string }) => (id === 'b' ? 5 : 3), rival: () => ({ id: 'b' }) },
  },
);

const both = [library, reviews];

it('adds the fields of an interface object to each type of the interface', async () => {
  const answer = await answerOf(both, '{ works { title stars ... on Film { minutes stars } } }');
  expect(answer).toEqual({
    data: {
      works: [
        { title: 'Emma', stars: 5 },
        { title: 'Jaws', stars: 3, minutes: 124 },
      ],
    },
    errors: undefined,
    asked: ['library', 'reviews'],
  });
});

it('says of which type an interface object is, under any name, by asking who knows it', async () => {
  const answer = await answerOf(
    both,
    '{ best { __typename kind: __typename title rival { type: __typename } } rated { __typename ... on Book { pages } } }',
  );
  expect({ data: answer.data, errors: answer.errors }).toEqual({
    data: {
      best: { __typename: 'Film', kind: 'Film', title: 'Jaws', rival: { type: 'Book' } },
      rated: [{ __typename: 'Book', pages: 400 }, { __typename: 'Film' }],
    },
    errors: undefined,
  });
});

it('asks nobody else of which type an interface object is, when nobody wants to know', async () => {
  expect(await answerOf(both, '{ rated { id stars } }')).toEqual({
    data: {
      rated: [
        { id: 'b', stars: 5 },
        { id: 'f', stars: 3 },
      ],
    },
    errors: undefined,
    asked: ['reviews'],
  });
});

it('tells an interface object what one of its fields requires', async () => {
  const answer = await answerOf(
    [
      library,
      toy(
        'index',
        `type Query { newest: Work } type Work @interfaceObject @key(fields: "id") { id: ID! title: String @external
           initial: String @requires(fields: "title") }`,
        {
          Query: { newest: () => ({ id: 'f' }) },
          Work: { __find: anyKey, initial: ({ title }: { title: string }) => title[0] },
        },
      ),
    ],
    '{ works { initial } newest { initial ... on Film { minutes } } }',
  );
  expect({ data: answer.data, errors: answer.errors }).toEqual({
    data: { works: [{ initial: 'E' }, { initial: 'J' }], newest: { initial: 'J', minutes: 124 } },
    errors: undefined,
  });
});

it('finds the type of an interface object that an agency only refers to (resolvable: false)', async () => {
  const answer = await answerOf(
    [
      library,
      toy(
        'loans',
        'type Query { loan: Loan } type Loan { work: Work } type Work @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }',
        {
          Query: { loan: () => ({ work: { id: 'b' } }) },
        },
      ),
    ],
    '{ loan { work { id title ... on Book { pages } } } }',
  );
  expect({ data: answer.data, errors: answer.errors }).toEqual({
    data: { loan: { work: { id: 'b', title: 'Emma', pages: 400 } } },
    errors: undefined,
  });
});

it('adds fields of two interface objects, one found by way of the other agency', async () => {
  const answer = await answerOf(
    [
      ...both,
      toy('sales', 'type Work @interfaceObject @key(fields: "id") { id: ID! sold: Int }', {
        Work: { __find: anyKey, sold: () => 7 },
      }),
    ],
    '{ best { sold rival { stars sold title } } works { sold } }',
  );
  expect({ data: answer.data, errors: answer.errors }).toEqual({
    data: { best: { sold: 7, rival: { stars: 5, sold: 7, title: 'Emma' } }, works: [{ sold: 7 }, { sold: 7 }] },
    errors: undefined,
  });
});

it('leaves a type of an interface to the agency that took its fields over', async () => {
  const answer = await answerOf(
    [
      toy(
        'old',
        `type Query { feed: [Post] } interface Post { id: ID! at: Int } type Image implements Post @key(fields: "id") { id: ID! at: Int }
         type Text implements Post @key(fields: "id") { id: ID! at: Int body: String }`,
        {
          Query: {
            feed: () => [
              { __typename: 'Image', id: 'i', at: 1 },
              { __typename: 'Text', id: 't', at: 2, body: 'B' },
            ],
          },
        },
      ),
      toy(
        'new',
        `interface Post { id: ID! at: Int } type Image implements Post @key(fields: "id") { id: ID! at: Int @override(from: "old") }`,
        { Image: { __find: anyKey, at: () => 100 } },
      ),
    ],
    '{ feed { id at ... on Text { body } } }',
  );
  expect(answer).toEqual({
    data: {
      feed: [
        { id: 'i', at: 100 },
        { id: 't', at: 2, body: 'B' },
      ],
    },
    errors: undefined,
    asked: ['old', 'new'],
  });
});

it('answers a union whose members one agency knows in part', async () => {
  const answer = await answerOf(
    [
      toy(
        'one',
        `type Query { hit: Hit @shareable hits: [Hit] } union Hit = Book | Film
         type Book @shareable { title: String } type Film @shareable { title: String }`,
        {
          Query: {
            hit: () => ({ __typename: 'Book', title: 'Emma' }),
            hits: () => [{ __typename: 'Film', title: 'Jaws' }, null],
          },
        },
      ),
      toy(
        'two',
        `type Query { hit: Hit @shareable songs: [Hit] } union Hit = Book | Song
         type Book @shareable { title: String } type Song { title: String! key: String }`,
        {
          Query: {
            hit: () => ({ __typename: 'Book', title: 'Emma' }),
            songs: () => [{ __typename: 'Song', title: 'Help', key: 'A' }],
          },
        },
      ),
    ],
    `{ hit { ...T } hits { ...T } songs { ...T ... on Song { key } } }
     fragment T on Hit { __typename ... on Book { title } ... on Film { title } ... on Song { name: title } }`,
  );
  expect({ data: answer.data, errors: answer.errors }).toEqual({
    data: {
      hit: { __typename: 'Book', title: 'Emma' },
      hits: [{ __typename: 'Film', title: 'Jaws' }, null],
      songs: [{ __typename: 'Song', name: 'Help', key: 'A' }],
    },
    errors: undefined,
  });
});

it('answers types of an interface whose fields are of other types in each', async () => {
  const answer = await answerOf(
    [
      toy(
        'one',
        `type Query { pets: [Pet] } interface Pet { id: ID! } type Cat implements Pet @key(fields: "id") { id: ID! }
         type Dog implements Pet @key(fields: "id") { id: ID! }`,
        {
          Query: {
            pets: () => [
              { __typename: 'Cat', id: 'c' },
              { __typename: 'Dog', id: 'd' },
            ],
          },
        },
      ),
      toy(
        'two',
        'type Cat @key(fields: "id") { id: ID! age: Int! } type Dog @key(fields: "id") { id: ID! age: String }',
        {
          Cat: { __find: anyKey, age: () => 3 },
          Dog: { __find: anyKey, age: () => 'old' },
        },
      ),
    ],
    '{ pets { ... on Cat { age } ... on Dog { years: age } } }',
  );
  expect({ data: answer.data, errors: answer.errors }).toEqual({
    data: { pets: [{ age: 3 }, { years: 'old' }] },
    errors: undefined,
  });
});

it('goes round in a circle through an interface', async () => {
  const a = { id: 'a', maker: { __typename: 'Firm', id: 'm' } };
  const answer = await answerOf(
    [
      toy(
        'goods',
        `type Query { good: Good } type Good @key(fields: "id") { id: ID! maker: Maker } interface Maker { id: ID! goods: [Good] }
         type Firm implements Maker @key(fields: "id") { id: ID! goods: [Good] }`,
        { Query: { good: () => a }, Good: { __find: () => a }, Firm: { __find: anyKey, goods: () => [a, a] } },
      ),
      toy('firms', 'type Firm @key(fields: "id") { id: ID! name: String }', {
        Firm: { __find: anyKey, name: () => 'F' },
      }),
    ],
    '{ good { maker { goods { id maker { id ... on Firm { name } goods { id } } } } } }',
  );
  const inner = { id: 'a', maker: { id: 'm', name: 'F', goods: [{ id: 'a' }, { id: 'a' }] } };
  expect({ data: answer.data, errors: answer.errors }).toEqual({
    data: { good: { maker: { goods: [inner, inner] } } },
    errors: undefined,
  });
});

it('answers an interface that every agency shares, of any type, by id', async () => {
  const node = 'interface Node { id: ID! }';
  const answer = await answerOf(
    [
      toy(
        'users',
        `type Query { node(id: ID!): Node @shareable } ${node} type User implements Node @key(fields: "id") { id: ID! name: String }
          type Chat implements Node @key(fields: "id") { id: ID! }`,
        {
          Query: {
            node: (_: unknown, { id }: { id: string }) => ({
              __typename: id.startsWith('u') ? 'User' : 'Chat',
              id,
              name: 'N',
            }),
          },
        },
      ),
      toy(
        'chats',
        `type Query { node(id: ID!): Node @shareable } ${node} type Chat implements Node @key(fields: "id") { id: ID! text: String }
          type User implements Node @key(fields: "id") { id: ID! }`,
        {
          Query: {
            node: (_: unknown, { id }: { id: string }) => ({
              __typename: id.startsWith('u') ? 'User' : 'Chat',
              id,
              text: 'T',
            }),
          },
          Chat: { __find: anyKey, text: () => 'T' },
          User: { __find: anyKey },
        },
      ),
    ].map((one) =>
      one.name === 'users'
        ? { ...one, resolvers: { ...one.resolvers, User: { __find: anyKey, name: () => 'N' } } }
        : one,
    ),
    '{ one: node(id: "u1") { ...F } two: node(id: "c1") { ...F } } fragment F on Node { __typename id ... on User { name } ... on Chat { text } }',
  );
  expect({ data: answer.data, errors: answer.errors }).toEqual({
    data: { one: { __typename: 'User', id: 'u1', name: 'N' }, two: { __typename: 'Chat', id: 'c1', text: 'T' } },
    errors: undefined,
  });
});
