import { anyKey, byKey, toy } from '../../test-support/federation-case.js';
import { proofOf, type PlannerBug } from '../../test-support/planner-bug.js';

jest.setTimeout(60_000);

const thing = { __typename: 'Thing', id: 'a', code: 'A', name: 'Ada', size: 3, link: 7, notes: 'n' };
const things = [thing];
const find = { Thing: { __find: byKey(things, 'id') } };
const ask = { Query: { thing: () => thing } };
const key = 'type Thing @key(fields: "id") { id: ID!';

/** Federations and operations that the planner does not plan; docs/planner-bugs.md lists them. */
const bugs: readonly PlannerBug[] = [
  {
    bug: 'a @requires inside the object of another @requires',
    subgraphs: [
      toy(
        'shop',
        `type Query { order: Order } type Order @key(fields: "id") { id: ID! weight: Int @external size: Int @external
          parcel: Parcel @requires(fields: "weight size") }
          type Parcel @key(fields: "id") { id: ID! stamp: Int @external label: String @requires(fields: "stamp") }`,
        {
          Query: { order: () => ({ id: 'o' }) },
          Order: {
            __find: anyKey,
            parcel: ({ weight, size }: Record<string, number>) => ({ id: `${weight}x${size}` }),
          },
          Parcel: {
            __find: anyKey,
            label: ({ id, stamp }: Record<string, unknown>) => `${String(id)} ${String(stamp)}`,
          },
        },
      ),
      toy(
        'scales',
        `type Order ${'@key(fields: "id") { id: ID! weight: Int }'} type Parcel @key(fields: "id") { id: ID! stamp: Int }`,
        {
          Order: { __find: anyKey, weight: () => 2 },
          Parcel: { __find: anyKey, stamp: () => 9 },
        },
      ),
      toy('rulers', 'type Order @key(fields: "id") { id: ID! size: Int }', {
        Order: { __find: anyKey, size: () => 3 },
      }),
    ],
    operation: '{ order { parcel { label } } }',
    fault: /Expected a single parent/,
    data: { order: { parcel: { label: '2x3 9' } } },
  },
  {
    bug: 'one entity field with different arguments below two types',
    subgraphs: [
      toy(
        'house',
        `type Query { rooms: [Room] } interface Room { id: ID! } type Hall implements Room { id: ID! photo: Photo }
          type Attic implements Room { id: ID! photo: Photo } type Photo @key(fields: "id") { id: ID! }`,
        {
          Query: {
            rooms: () => [
              { __typename: 'Hall', photo: { id: 'h' } },
              { __typename: 'Attic', photo: { id: 't' } },
            ],
          },
        },
      ),
      toy('album', 'type Photo @key(fields: "id") { id: ID! print(width: Int): String }', {
        Photo: { __find: anyKey, print: ({ id }: { id: string }, { width }: { width: number }) => `${id}${width}` },
      }),
    ],
    operation: '{ rooms { ... on Hall { photo { print(width: 1) } } ... on Attic { photo { print(width: 2) } } } }',
    fault: /the planner failed on it/,
    data: { rooms: [{ photo: { print: 'h1' } }, { photo: { print: 't2' } }] },
  },
  {
    bug: 'other arguments inside an object that is required',
    subgraphs: [
      toy(
        'shop',
        `type Query { thing: Thing } ${key} items: [Item] } type Item @shareable { cut(width: Int = 3): Int }`,
        {
          Query: { thing: () => ({ id: 'a', items: [{}] }) },
          Item: { cut: (_: object, { width }: { width: number }) => width },
        },
      ),
      toy(
        'scales',
        `${key} items: [Item] @external sum: Int @requires(fields: "items { cut }") } type Item @shareable { cut(width: Int = 3): Int }`,
        { Thing: { __find: anyKey, sum: ({ items }: { items: { cut: number }[] }) => items[0]?.cut } },
      ),
    ],
    operation: '{ thing { items { cut(width: 1) } sum } }',
    fault: /the planner failed on it/,
    data: { thing: { items: [{ cut: 1 }], sum: 3 } },
  },
  {
    bug: 'an interface whose other types stand elsewhere, beside a @provides',
    subgraphs: [
      toy(
        'a',
        `type Query { all: [Named] @provides(fields: "... on Thing { size }") } interface Named { best: Int }
          type Thing implements Named @key(fields: "id") { id: ID! best: Int size: Int @external like: Int }`,
        { Query: { all: () => [{ ...thing, best: 1 }] } },
      ),
      toy(
        'b',
        `interface Named { like: Int } ${key} size: Int } type Part implements Named { like: Int best: Int }`,
        find,
      ),
    ],
    operation: '{ all { best } }',
    fault: /No paths found/,
    data: { all: [{ best: 1 }] },
  },
  {
    bug: 'an alias that is the name of a key with fields inside',
    subgraphs: [
      toy(
        'a',
        'type Query { thing: Thing } type Thing @key(fields: "badge { number }") { badge: Badge! name: ID } type Badge @shareable { number: Int! }',
        { Query: { thing: () => ({ name: 'Ada', badge: { number: 5 } }) } },
      ),
      toy(
        'b',
        'type Thing @key(fields: "badge { number }") { badge: Badge! size: Int } type Badge @shareable { number: Int! }',
        { Thing: { __find: anyKey, size: ({ badge }: { badge: { number: number } }) => badge.number } },
      ),
    ],
    operation: '{ thing { badge: name size } }',
    fault: /No field found for name 'number' in type 'ID'/,
    data: { thing: { badge: 'Ada', size: 5 } },
  },
  {
    bug: 'a field that two agencies must be asked for, below an entity of its own agency',
    subgraphs: [
      toy('a', `type Query { thing: Thing } ${key} }`, ask),
      toy(
        'b',
        `${key} like: Thing left: Int @external right: Int @external sum: Int @requires(fields: "left right") }`,
        {
          Thing: {
            __find: anyKey,
            like: () => ({ id: 'b' }),
            sum: ({ left, right }: Record<'left' | 'right', number>) => left + right,
          },
        },
      ),
      toy('c', `${key} left: Int }`, { Thing: { __find: anyKey, left: () => 1 } }),
      toy('d', `${key} right: Int }`, { Thing: { __find: anyKey, right: () => 2 } }),
    ],
    operation: '{ thing { like { sum } } }',
    fault: /cannot be found in selection set/,
    data: { thing: { like: { sum: 3 } } },
  },
  {
    bug: 'other arguments of an object that is required and of several types',
    subgraphs: [
      toy(
        'a',
        `type Query { thing: Thing } union Found = Thing | Book ${key} size: Int parts(most: Int = 2): [Found] @external
          sum: Int @requires(fields: "parts { ... on Thing { size } ... on Book { pages } }") }
          type Book @key(fields: "id") { id: ID! pages: Int }`,
        {
          ...ask,
          Thing: {
            __find: anyKey,
            size: () => 3,
            sum: ({ parts }: { parts: { size?: number; pages?: number }[] }) =>
              parts.reduce((sum, { size = 0, pages = 0 }) => sum + size + pages, 0),
          },
          Book: { __find: anyKey, pages: () => 40 },
        },
      ),
      toy(
        'b',
        `union Found = Thing | Book ${key} parts(most: Int = 2): [Found] } type Book @key(fields: "id") { id: ID! }`,
        {
          Thing: {
            __find: anyKey,
            parts: (_: object, { most }: { most: number }) =>
              [
                { __typename: 'Thing', id: 't' },
                { __typename: 'Book', id: 'k' },
              ].slice(0, most),
          },
        },
      ),
    ],
    operation: '{ thing { parts(most: 1) { __typename } sum } }',
    fault: /Expected single input type for descendant node/,
    data: { thing: { parts: [{ __typename: 'Thing' }], sum: 43 } },
  },
];

it.each(bugs)('answers what the planner does not plan: $bug', async (bug) => {
  const { insteadOf, data, errors } = await proofOf(bug);
  // When a new version of the planner mends it, this fails, and the entry goes here and in docs/planner-bugs.md.
  expect(insteadOf).toMatch(bug.fault);
  expect({ data, errors }).toEqual({ data: bug.data, errors: undefined });
});
