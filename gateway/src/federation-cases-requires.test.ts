import { answerOf, anyKey, byKey, toy } from '../test-support/federation-case.js';

jest.setTimeout(30_000);

type Told = Record<string, never>;

const parcels = [
  { id: 'a', weight: 2, box: { __typename: 'Crate', size: 3, label: 'C' } },
  { id: 'b', weight: 5, box: { __typename: 'Bag', size: 7, colour: 'red' } },
];

const boxes = (crate: string, bag: string, shared: string) =>
  `interface Box { size: Int ${shared} } type Crate implements Box ${crate} type Bag implements Box ${bag}`;

it('tells an agency what an interface of another has, when it requires it', async () => {
  const answer = await answerOf(
    [
      toy(
        'store',
        `type Query { parcels: [Parcel] } type Parcel @key(fields: "id") { id: ID! box: Box }
         ${boxes('{ size: Int @shareable }', '{ size: Int @shareable }', '')}`,
        { Query: { parcels: () => parcels }, Parcel: { __find: byKey(parcels, 'id') } },
      ),
      toy(
        'post',
        `type Parcel @key(fields: "id") { id: ID! box: Box @external postage: Int @requires(fields: "box { size }") }
         ${boxes('{ size: Int @external }', '{ size: Int @external }', '')}`,
        { Parcel: { __find: anyKey, postage: ({ box }: { box: { size: number } }) => box.size * 10 } },
      ),
    ],
    '{ parcels { postage } }',
  );
  expect(answer).toEqual({
    data: { parcels: [{ postage: 30 }, { postage: 70 }] },
    errors: undefined,
    asked: ['store', 'post'],
  });
});

it('tells it what it requires of each type, in fragments', async () => {
  const told: unknown[] = [];
  const answer = await answerOf(
    [
      toy(
        'store',
        `type Query { parcels: [Parcel] } type Parcel @key(fields: "id") { id: ID! box: Box }
         ${boxes('{ size: Int @shareable label: String }', '{ size: Int @shareable colour: String }', '')}`,
        { Query: { parcels: () => parcels }, Parcel: { __find: byKey(parcels, 'id') } },
      ),
      toy(
        'post',
        `type Parcel @key(fields: "id") { id: ID! box: Box @external
           postage: String @requires(fields: "box { ... on Crate { size label } ... on Bag { colour } }") }
         ${boxes('{ size: Int @external label: String @external }', '{ size: Int @external colour: String @external }', '')}`,
        {
          Parcel: {
            __find: (of: object) => (told.push(of), of),
            postage: ({ box }: { box: Told }) => `${box.size ?? ''}${box.label ?? ''}${box.colour ?? ''}`,
          },
        },
      ),
    ],
    '{ parcels { id postage } }',
  );
  expect(answer).toMatchObject({
    data: {
      parcels: [
        { id: 'a', postage: '3C' },
        { id: 'b', postage: 'red' },
      ],
    },
    errors: undefined,
  });
  expect(told).toEqual([
    { __typename: 'Parcel', id: 'a', box: { __typename: 'Crate', size: 3, label: 'C' } },
    { __typename: 'Parcel', id: 'b', box: { __typename: 'Bag', colour: 'red' } },
  ]);
});

const first = toy('store', 'type Query { parcels: [Parcel] } type Parcel @key(fields: "id") { id: ID! weight: Int }', {
  Query: { parcels: () => parcels },
  Parcel: { __find: byKey(parcels, 'id') },
});

it('asks for a field that requires a field that requires another', async () => {
  const answer = await answerOf(
    [
      first,
      toy(
        'scales',
        'type Parcel @key(fields: "id") { id: ID! weight: Int @external grams: Int @requires(fields: "weight") }',
        {
          Parcel: { __find: anyKey, grams: ({ weight }: { weight: number }) => weight * 1000 },
        },
      ),
      toy(
        'post',
        'type Parcel @key(fields: "id") { id: ID! grams: Int @external postage: Int @requires(fields: "grams") }',
        {
          Parcel: { __find: anyKey, postage: ({ grams }: { grams: number }) => grams / 100 },
        },
      ),
    ],
    '{ parcels { postage } }',
  );
  expect(answer).toEqual({
    data: { parcels: [{ postage: 20 }, { postage: 50 }] },
    errors: undefined,
    asked: ['store', 'scales', 'post'],
  });
});

it('goes to and fro between two agencies whose fields require each other', async () => {
  const answer = await answerOf(
    [
      toy(
        'store',
        `type Query { parcels: [Parcel] }
         type Parcel @key(fields: "id") { id: ID! weight: Int postage: Int @external paid: Boolean @requires(fields: "postage") }`,
        {
          Query: { parcels: () => parcels },
          Parcel: { __find: anyKey, paid: ({ postage }: { postage: number }) => postage > 3 },
        },
      ),
      toy(
        'post',
        `type Parcel @key(fields: "id") { id: ID! weight: Int @external postage: Int @requires(fields: "weight")
           paid: Boolean @external stamp: String @requires(fields: "paid") }`,
        {
          Parcel: {
            __find: anyKey,
            postage: ({ weight }: { weight: number }) => weight,
            stamp: ({ paid }: { paid: boolean }) => (paid ? 'PAID' : 'DUE'),
          },
        },
      ),
    ],
    '{ parcels { stamp } }',
  );
  expect(answer).toEqual({
    data: { parcels: [{ stamp: 'DUE' }, { stamp: 'PAID' }] },
    errors: undefined,
    asked: ['store', 'post', 'store', 'post'],
  });
});

const priced = toy(
  'store',
  'type Query { parcels: [Parcel] } type Parcel @key(fields: "id") { id: ID! price(unit: Unit): Int } enum Unit { GBP EUR }',
  {
    Query: { parcels: () => parcels.map(({ id }) => ({ id })) },
    Parcel: { __find: anyKey, price: (_: unknown, { unit }: { unit?: string }) => (unit === 'EUR' ? 12 : 10) },
  },
);

it('asks with the argument that is required, also beside the same field with another', async () => {
  const answer = await answerOf(
    [
      priced,
      toy(
        'post',
        `type Parcel @key(fields: "id") { id: ID! price(unit: Unit): Int @external customs: Int @requires(fields: "price(unit: EUR)") }
         enum Unit { GBP EUR }`,
        { Parcel: { __find: anyKey, customs: ({ price }: { price: number }) => price * 2 } },
      ),
    ],
    '{ parcels { price(unit: GBP) customs } }',
  );
  expect(answer).toMatchObject({
    data: {
      parcels: [
        { price: 10, customs: 24 },
        { price: 10, customs: 24 },
      ],
    },
    errors: undefined,
  });
});

it('gives two fields of one agency the same field with the argument that each requires', async () => {
  const answer = await answerOf(
    [
      priced,
      toy(
        'post',
        `type Parcel @key(fields: "id") { id: ID! price(unit: Unit): Int @external
           duty: Int @requires(fields: "price(unit: EUR)") postage: Int @requires(fields: "price(unit: GBP)") } enum Unit { GBP EUR }`,
        {
          Parcel: {
            __find: anyKey,
            duty: ({ price }: { price: number }) => price,
            postage: ({ price }: { price: number }) => price,
          },
        },
      ),
    ],
    '{ parcels { duty postage } }',
  );
  expect(answer).toMatchObject({
    data: {
      parcels: [
        { duty: 12, postage: 10 },
        { duty: 12, postage: 10 },
      ],
    },
    errors: undefined,
  });
});

it('asks the agency that took over a field with a requirement', async () => {
  const answer = await answerOf(
    [
      toy(
        'store',
        'type Query { parcels: [Parcel] } type Parcel @key(fields: "id") { id: ID! weight: Int postage: Int }',
        { Query: { parcels: () => parcels }, Parcel: { __find: anyKey, postage: () => -1 } },
      ),
      toy(
        'post',
        `type Parcel @key(fields: "id") { id: ID! weight: Int @external
           postage: Int @override(from: "store") @requires(fields: "weight") }`,
        { Parcel: { __find: anyKey, postage: ({ weight }: { weight: number }) => weight * 7 } },
      ),
    ],
    '{ parcels { postage } }',
  );
  expect(answer).toEqual({
    data: { parcels: [{ postage: 14 }, { postage: 35 }] },
    errors: undefined,
    asked: ['store', 'post'],
  });
});

it('asks nobody else for what an agency provides, and for what it does not provide the owner', async () => {
  const owner = toy(
    'people',
    'type Query { people: [Person] } type Person @key(fields: "id") { id: ID! name: String @shareable age: Int home: Home @shareable } type Home @shareable { town: String }',
    {
      Query: { people: () => [] },
      Person: { __find: byKey([{ id: 'x', name: 'X', age: 4, home: { town: 'T' } }], 'id') },
    },
  );
  const post = toy(
    'post',
    `type Query { parcel: Parcel letter: Letter } type Parcel { to: Person @provides(fields: "name home { town }") }
     type Letter { parcel: Parcel @provides(fields: "to { name }") to: Person }
     type Person @key(fields: "id") { id: ID! name: String @external home: Home @external } type Home @shareable { town: String }`,
    {
      Query: {
        parcel: () => ({ to: { id: 'x', name: 'P', home: { town: 'PT' } } }),
        letter: () => ({ to: { id: 'x' }, parcel: { to: { id: 'x', name: 'P' } } }),
      },
    },
  );
  expect(await answerOf([owner, post], '{ parcel { to { name home { town } } } }')).toEqual({
    data: { parcel: { to: { name: 'P', home: { town: 'PT' } } } },
    errors: undefined,
    asked: ['post'],
  });
  expect(await answerOf([owner, post], '{ letter { to { name } parcel { to { name age } } } }')).toEqual({
    data: { letter: { to: { name: 'X' }, parcel: { to: { name: 'P', age: 4 } } } },
    errors: undefined,
    asked: ['post', 'people'],
  });
});

it('provides on the members of a union and the types of an interface', async () => {
  const media = (book: string, film: string) =>
    `interface Work { id: ID! } type Book implements Work @key(fields: "id") { id: ID! ${book} } type Film implements Work @key(fields: "id") { id: ID! ${film} }`;
  const answer = await answerOf(
    [
      toy(
        'owner',
        `type Query { x: Int } ${media('title: String @shareable pages: Int', 'title: String @shareable minutes: Int')}`,
        {
          Book: { __find: ({ id }: { id: string }) => ({ id, title: 'owner', pages: 9 }) },
          Film: { __find: ({ id }: { id: string }) => ({ id, title: 'owner', minutes: 90 }) },
        },
      ),
      toy(
        'shelf',
        `type Query { works: [Work] @provides(fields: "... on Book { title }") hits: [Hit] @provides(fields: "... on Film { title }") }
         union Hit = Book | Film ${media('title: String @external', 'title: String @external')}`,
        {
          Query: {
            works: () => [
              { __typename: 'Book', id: 'b', title: 'shelf' },
              { __typename: 'Film', id: 'f' },
            ],
            hits: () => [
              { __typename: 'Book', id: 'b' },
              { __typename: 'Film', id: 'f', title: 'shelf' },
            ],
          },
        },
      ),
    ],
    `{ works { id ... on Book { title } ... on Film { title minutes } } hits { ... on Book { title pages } ... on Film { title } } }`,
  );
  expect({ data: answer.data, errors: answer.errors }).toEqual({
    data: {
      works: [
        { id: 'b', title: 'shelf' },
        { id: 'f', title: 'owner', minutes: 90 },
      ],
      hits: [{ title: 'owner', pages: 9 }, { title: 'shelf' }],
    },
    errors: undefined,
  });
});
