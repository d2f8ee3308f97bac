import { anyKey, byKey, toy } from '../../test-support/federation-case.js';
import { proofOf, type PlannerBug } from '../../test-support/planner-bug.js';

jest.setTimeout(60_000);

const thing = { __typename: 'Thing', id: 'a', code: 'A', name: 'Ada', size: 3, link: 7, notes: 'n' };
const things = [thing];
const find = { Thing: { __find: byKey(things, 'id') } };
const ask = { Query: { thing: () => thing } };
const key = 'type Thing @key(fields: "id") { id: ID!';

const part = 'type Part @shareable { whole: Thing notes: Int }';

const takenAlong = [
  toy(
    'a',
    `type Query { holder: Holder } type Holder @key(fields: "serial owner { id }") { serial: ID! owner: Thing }
      type Thing @key(fields: "code") { id: ID! code: ID! }`,
    { Query: { holder: () => ({ serial: 's', owner: thing }) } },
  ),
  toy(
    'b',
    `${key} part: Number link: String @external blue(most: Int = 3): String @requires(fields: "link") } type Number { n: Int }`,
    {
      Thing: {
        __find: anyKey,
        part: () => ({ n: 1 }),
        blue: ({ link }: { link: string }, { most }: { most: number }) => `${link}${most}`,
      },
    },
  ),
  toy('c', 'type Thing @key(fields: "id") @key(fields: "code") { id: ID! code: ID! link: String }', {
    Thing: { __find: anyKey, link: () => 'L' },
  }),
  toy(
    'd',
    `type Thing @key(fields: "code") { id: ID! @shareable code: ID! blue(most: Int = 3): String @external
      sum: String @requires(fields: "blue") }`,
    { Thing: { __find: byKey(things, 'code'), sum: ({ blue }: { blue: string }) => `sum of ${blue}` } },
  ),
];

/** Federations and operations that the planner plans wrongly; docs/planner-bugs.md lists them. */
const bugs: readonly PlannerBug[] = [
  {
    bug: 'fields of a mutation that wait for each other',
    subgraphs: [
      toy('a', `type Query { x: Int } type Mutation { one: Thing two: Thing } ${key} }`, {
        Mutation: { one: () => ({ id: 'a' }), two: () => ({ id: 'a' }) },
      }),
      toy('b', `${key} name: String }`, find),
    ],
    operation: 'mutation { one { name } two { name } }',
    fault: /does not keep the fields of a mutation apart/,
    data: { one: { name: 'Ada' }, two: { name: 'Ada' } },
  },
  {
    bug: 'an alias that is the name of the key',
    subgraphs: [
      toy('a', `type Query { thing: Thing } ${key} name: String }`, ask),
      toy('b', `${key} size: Int }`, find),
    ],
    operation: '{ thing { id: name size } }',
    fault: /id stands for two fields/,
    data: { thing: { id: 'Ada', size: 3 } },
  },
  {
    bug: 'an alias that is the name of a key of a later agency',
    subgraphs: [
      toy('a', `type Query { thing: Thing } ${key} }`, ask),
      toy('b', 'type Thing @key(fields: "id") @key(fields: "code") { id: ID! name: String code: String }', find),
      toy('c', 'type Thing @key(fields: "code") { code: String size: Int }', {
        Thing: { __find: byKey(things, 'code') },
      }),
    ],
    operation: '{ thing { code: name size } }',
    fault: /Thing\.name is to be sent as code/,
    data: { thing: { code: 'Ada', size: 3 } },
  },
  {
    bug: 'objects that only one of the agencies brings that share a field',
    subgraphs: [
      toy('a', `type Query { found: Found @shareable } union Found = Thing ${key} }`, { Query: { found: () => null } }),
      toy(
        'b',
        `type Query { found: Found @shareable } union Found = Book | Thing type Book { title: String } ${key} size: Int }`,
        { Query: { found: () => ({ __typename: 'Book', title: 'Emma' }) } },
      ),
    ],
    operation: '{ found { ... on Book { title } ... on Thing { size } } }',
    fault: /nobody is asked for Book\.title/,
    data: { found: { title: 'Emma' } },
  },
  {
    bug: 'entities of two types in one request, with a field that only one of them may leave null',
    subgraphs: [
      toy(
        'a',
        `type Query { all: [Known] } interface Known { id: ID! } type Part implements Known @key(fields: "id") { id: ID! }
          type Thing implements Known @key(fields: "id") { id: ID! }`,
        { Query: { all: () => [thing, { __typename: 'Part', id: 'p' }] } },
      ),
      toy(
        'b',
        `interface Known { link: Int } type Part implements Known @key(fields: "id") { id: ID! link: Int }
          type Thing implements Known @key(fields: "id") { id: ID! link: Int! }`,
        { ...find, Part: { __find: anyKey } },
      ),
    ],
    operation: '{ all { link } }',
    fault: /b cannot give two shapes one name, \._entities\.link/,
    data: { all: [{ link: 7 }, { link: null }] },
  },
  {
    bug: 'a field of others that is provided elsewhere',
    subgraphs: [
      toy(
        'a',
        `type Query { all: [Thing] @provides(fields: "size") } interface Known { kind: Int }
          type Thing implements Known @key(fields: "id") { id: ID! kind: Int size: Int @external link: Int @external
            like: Known @provides(fields: "... on Thing { link }") }`,
        { Query: { all: () => [{ id: 'a' }] } },
      ),
      toy('b', `${key} size: Int link: Int }`, find),
    ],
    operation: '{ all { link } }',
    fault: /a is asked for Thing\.link, which it has from others/,
    data: { all: [{ link: 7 }] },
  },
  {
    bug: 'a field that another agency has taken over, asked for by its interface',
    subgraphs: [
      toy(
        'a',
        `interface Medium @key(fields: "id") { id: ID! best: [Part] } type Book implements Medium @key(fields: "id") { id: ID! best: [Part] }
          type Part @key(fields: "id") { id: ID! turns: Int }`,
        {
          Medium: { __find: () => ({ __typename: 'Book', id: 'm', best: [{ id: 'old' }] }) },
          Book: { __find: ({ id }: { id: string }) => ({ id, best: [{ id: 'old' }] }) },
          Part: { __find: anyKey, turns: ({ id }: { id: string }) => id.length },
        },
      ),
      toy('b', 'type Query { medium: Medium } type Medium @key(fields: "id") @interfaceObject { id: ID! }', {
        Query: { medium: () => ({ id: 'm' }) },
        Medium: { __find: anyKey },
      }),
      toy(
        'c',
        'type Book @key(fields: "id") { id: ID! best: [Part] @override(from: "a") } type Part @key(fields: "id") { id: ID! }',
        { Book: { __find: anyKey, best: () => [{ id: 'newer' }] } },
      ),
    ],
    operation: '{ medium { best { turns } } }',
    fault: /a is asked for Book\.best, which it does not have/,
    data: { medium: { best: [{ turns: 5 }] } },
  },
  {
    bug: "a required object, and the client's with other arguments, when two agencies must be asked for what is required",
    subgraphs: [
      toy('a', `type Query { parts: [Part] } ${part} ${key} }`, { Query: { parts: () => [{ whole: { id: 'a' } }] } }),
      toy('b', `${key} link(most: Int = 3): Part } ${part}`, {
        Thing: {
          __find: anyKey,
          link: (_: object, { most }: { most: number }) => ({ notes: most, whole: { id: 'b' } }),
        },
      }),
      toy('c', `${key} name: Int }`, { Thing: { __find: anyKey, name: () => 40 } }),
      toy(
        'd',
        `${key} items: Int name: Int @external link(most: Int = 3): Part @external
          sum: Int @requires(fields: "name link { whole { items } notes }") } ${part}`,
        {
          Thing: {
            __find: anyKey,
            items: () => 200,
            sum: ({ name, link }: { name: number; link: { notes: number; whole: { items: number } } }) =>
              name + link.notes + link.whole.items,
          },
        },
      ),
    ],
    operation: '{ parts { whole { link(most: 1) { notes } sum } } }',
    fault: /Part\.\w+ is to be sent, and nobody was asked for it/,
    data: { parts: [{ whole: { link: { notes: 1 }, sum: 243 } }] },
  },
  {
    bug: 'a field that is required without arguments, and asked for with them, on the way through a third agency',
    subgraphs: takenAlong,
    operation: '{ holder { owner { part { n } sum blue(most: 1) } } }',
    fault: /Thing\.sum requires blue, and is told bluemost:1/,
    data: { holder: { owner: { part: { n: 1 }, sum: 'sum of L3', blue: 'L1' } } },
  },
  {
    bug: 'the same, and the client is given the required one',
    subgraphs: takenAlong,
    operation: '{ holder { owner { sum blue(most: 1) } } }',
    fault: /blue stands where blue\(most: 1\) is wanted/,
    data: { holder: { owner: { sum: 'sum of L3', blue: 'L1' } } },
  },
  {
    bug: 'two fields that are required without arguments, and asked for with them, of two agencies',
    subgraphs: [
      toy('a', `type Query { thing: Thing } ${key} }`, ask),
      toy('b', `${key} high(n: Int = 3): Int }`, {
        Thing: { __find: anyKey, high: (_: object, { n }: { n: number }) => n },
      }),
      toy('c', `${key} wide(n: Int = 4): Int }`, {
        Thing: { __find: anyKey, wide: (_: object, { n }: { n: number }) => n },
      }),
      toy(
        'd',
        `${key} high(n: Int = 3): Int @external wide(n: Int = 4): Int @external area: Int @requires(fields: "high wide") }`,
        { Thing: { __find: anyKey, area: ({ high, wide }: Record<'high' | 'wide', number>) => high * wide } },
      ),
    ],
    operation: '{ thing { high(n: 1) wide(n: 2) area } }',
    fault: /_internal_qp_alias_0 stands for two fields of Thing/,
    data: { thing: { high: 1, wide: 2, area: 12 } },
  },
  {
    bug: 'what a field requires, asked for at two depths, where an object and a leaf have one name',
    subgraphs: [
      toy(
        'a',
        `${key} box: Box @shareable size: Int @external inner: Int @external sum: Int @requires(fields: "size inner") }
          type Box @shareable { inner: [Thing] }`,
        { Thing: { __find: anyKey, sum: ({ size, inner }: Record<'size' | 'inner', number>) => size + inner } },
      ),
      toy(
        'b',
        `type Query { box: Box } ${key} box: Box @shareable size: Int inner: Int link: Int } type Box @shareable { inner: [Thing] }`,
        {
          Query: { box: () => ({ inner: [{ ...thing, inner: 1, box: { inner: [{ ...thing, inner: 2 }] } }] }) },
          Thing: { __find: byKey(things, 'id') },
        },
      ),
    ],
    operation: '{ box { inner { box { inner { sum link } } } inner { ... on Thing { sum } } } }',
    fault: /Box\.inner is asked for in a wrong shape/,
    data: { box: { inner: [{ box: { inner: [{ sum: 5, link: 7 }] }, sum: 4 }] } },
  },
];

it.each(bugs)('answers what the planner plans wrongly: $bug', async (bug) => {
  const { insteadOf, data, errors } = await proofOf(bug);
  // When a new version of the planner mends it, this fails, and the entry goes here and in docs/planner-bugs.md.
  expect(insteadOf).toMatch(bug.fault);
  expect({ data, errors }).toEqual({ data: bug.data, errors: undefined });
});
