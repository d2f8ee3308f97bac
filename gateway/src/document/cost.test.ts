import { buildSchema, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { readAnnotations } from './annotations.js';
import { settleConditions } from './conditions.js';
import { checkCost, costOf, rememberedCost } from './cost.js';
import { introspectionLimit } from './introspection-cost.js';

const schema = buildSchema(`
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
  type Query {
    one: Action
    plain: [Action]
    known: [Action] @listSize(assumedSize: 3)
    paged(first: Int = 7): [Action]
    sliced(first: Int, last: Int): [Action] @listSize(assumedSize: 4, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [Action] @listSize(slicingArguments: ["first", "last"])
    nested(page: Page): [Action] @listSize(slicingArguments: ["page.size"])
    connection(first: Int!): Connection @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
    dear: Action @cost(weight: 50)
    cheap: Action @cost(weight: 0)
    search(text: String @cost(weight: 5), by: Filter, ids: [ID!] @cost(weight: 2)): Action
    measure: Measure
    codes: [ID] @listSize(assumedSize: 8)
  }
  type Connection { edges: [Edge] nodes: [Action] total: Int @cost(weight: 9) others: [Action] @listSize(assumedSize: 2) }
  type Edge { node: Action }
  type Action { id: ID mood: Mood big: Big actions: [Action] @listSize(assumedSize: 3) }
  enum Mood @cost(weight: 2) { GOOD BAD }
  type Big @cost(weight: 20) { id: ID }
  input Filter { text: String area: Area @cost(weight: 4) more: [Filter] }
  input Area { code: ID @cost(weight: 3) }
  input Page { size: Int }
  interface Measure { id: ID series: [Action] }
  type One implements Measure { id: ID series: [Action] @listSize(assumedSize: 60) }
  type Two implements Measure { id: ID series: [Action] @listSize(assumedSize: 60) }
`);
const annotations = readAnnotations(schema);

function settled(text: string, variables: Record<string, unknown> = {}) {
  const document = parse(text);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return settleConditions(document, operation as OperationDefinitionNode, variables);
}
const cost = (text: string, variables: Record<string, unknown> = {}) =>
  costOf(schema, annotations, 'Query', settled(text, variables), variables, 10);

it.each<[string, string, number]>([
  ['an object', '{ one { id } }', 1],
  ['an object in an object', '{ one { big { id } } }', 21],
  ['a list of unknown length', '{ plain { id } }', 10],
  ['a list of assumed length', '{ known { id } }', 3],
  ['lists in lists', '{ known { actions { actions { id } } } }', 3 * (1 + 3 * (1 + 3))],
  ['a list of leaves', '{ codes }', 0],
  ['a page as long as its argument says', '{ paged(first: 2) { id } }', 2],
  ['a page as long as its default says', '{ paged { id } }', 7],
  ['a page of unknown length', '{ sliced { id } }', 4],
  ['the longer of two arguments', '{ sliced(first: 2, last: 9) { id } }', 9],
  ['an argument inside an object', '{ nested(page: { size: 6 }) { id } }', 6 + 1],
  ['a negative length', '{ strict(first: -1000000) { id } }', 1],
  ['a length of nothing', '{ strict(first: 0) { id } }', 1],
  ['a connection', '{ connection(first: 5) { edges { node { id } } } }', 1 + 5 * (1 + 1)],
  ['a connection’s other list', '{ connection(first: 5) { nodes { id } others { id } total } }', 1 + 5 + 2 + 9],
  [
    'a connection through a fragment',
    '{ connection(first: 5) { ...F } } fragment F on Connection { edges { node { id } } }',
    11,
  ],
  ['a field with a weight', '{ dear { id } cheap { id } }', 50],
  ['an enum with a weight', '{ known { mood } }', 3 * (1 + 2)],
  ['an argument with a weight', '{ search(text: "x") { id } }', 6],
  ['an argument that is null', '{ search(text: null, by: null) { id } }', 1],
  [
    'objects in arguments',
    '{ search(by: { area: { code: "x" }, more: [{ text: "a" }, { text: "b" }] }) { id } }',
    1 + 1 + 4 + 3 + 2,
  ],
  ['a list in an argument', '{ search(ids: ["a", "b", "c"]) { id } }', 1 + 6],
  ['an interface whose types say how long a list is', '{ measure { series { id } } }', 1 + 60],
  ['what is left of @skip', '{ one { id } dear @skip(if: true) { id } }', 1],
  [
    'a fragment that is spread twice',
    '{ known { ...F } one { ...F } } fragment F on Action { big { id } }',
    3 * 21 + 21,
  ],
  ['nothing', '{ __typename }', 0],
])('counts %s', (_, text, expected) => expect(cost(text)).toBe(expected));

it('takes lengths from variables', () => {
  const text = 'query($first: Int) { strict(first: $first) { id } }';
  expect([2, 40].map((first) => cost(text, { first }))).toEqual([2, 40]);
});

it.each([
  ['{ strict { id } }', 0],
  ['{ strict(first: 1, last: 1) { id } }', 2],
  ['{ strict(first: null) { id } }', 0],
])('refuses %s, whose length is not known', (text, got) =>
  expect(() => cost(text)).toThrow(`Query.strict needs one of first, last, so that its length is known; got ${got}.`),
);

it('says what is too much', () => {
  expect(() => checkCost(101, { cost: 100, listSize: 1 })).toThrow(
    'The operation is refused: it may cost at most 100, and would cost up to 101.',
  );
  expect(() => checkCost(100, { cost: 100, listSize: 1 })).not.toThrow();
});

it('counts again only for other values', () => {
  let counted = 0;
  const remembered = (text: string) => rememberedCost(settled(text), () => ++counted);
  const plain = remembered('query($other: Int) { one { id } }');
  expect([plain({ other: 1 }), plain({ other: 2 })]).toEqual([1, 1]);
  const paged = remembered('query($first: Int) { strict(first: $first) { id } }');
  expect([{ first: 1 }, { first: 1 }, { first: 2 }].map(paged)).toEqual([2, 2, 3]);
});

it('takes next to no time when it has counted before', () => {
  const operation = settled(
    `{ ${Array.from({ length: 200 }, (_, at) => `a${at}: known { actions { id } }`).join(' ')} }`,
  );
  const remembered = rememberedCost(operation, (variables) =>
    costOf(schema, annotations, 'Query', operation, variables, 10),
  );
  remembered({});
  const { user } = process.cpuUsage();
  for (let time = 0; time < 1_000; time++) remembered({});
  expect(process.cpuUsage().user - user).toBeLessThan(50_000);
});

describe('what is asked about the schema', () => {
  const check = introspectionLimit(schema);
  const types = 'types { name fields { name args { name type { name } } } }';

  it.each([
    ['is answered', `{ __schema { ${types} } __type(name: "Action") { name } }`],
    ['costs nothing when nothing is asked', '{ known { id } }'],
  ])('%s', (_, text) => expect(() => check(settled(text))).not.toThrow());

  it.each([
    ['aliases', `{ __schema { ${Array.from({ length: 60 }, (_, at) => `a${at}: ${types}`).join(' ')} } }`],
    ['fragments', `{ __schema { ${'...F '.repeat(60)} } } fragment F on __Schema { ${types} }`],
  ])('is refused when %s ask for it over and over', (_, text) =>
    expect(() => check(settled(text))).toThrow(
      'it may ask about the schema at most 4 times as much as there is to know',
    ),
  );
});
