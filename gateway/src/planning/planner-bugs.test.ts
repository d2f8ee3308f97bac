import { getOperationAST, OperationTypeNode, parse, validate } from 'graphql';
import { composeToys } from '../../test-support/toy-gateway.js';
import { settleConditions } from '../document/conditions.js';
import { startPlanner } from '../planner.js';
import { readSupergraph } from '../supergraph.js';
import { readDeclared } from './declared.js';
import { planOperation } from './planned.js';

jest.setTimeout(60_000);

/** One entry for each bug in docs/planner-bugs.md: the planner's fault, as the gateway sees it. */
const bugs = [
  {
    bug: 'a @requires inside the object of another @requires',
    subgraphs: {
      shop: `type Query { order: Order } type Order @key(fields: "id") { id: ID! weight: Int @external size: Int @external
        parcel: Parcel @requires(fields: "weight size") }
        type Parcel @key(fields: "id") { id: ID! stamp: Int @external label: String @requires(fields: "stamp") }`,
      scales: `type Order @key(fields: "id") { id: ID! weight: Int } type Parcel @key(fields: "id") { id: ID! stamp: Int }`,
      rulers: `type Order @key(fields: "id") { id: ID! size: Int }`,
    },
    operation: '{ order { parcel { label } } }',
    fault: /Expected a single parent/,
  },
  {
    bug: 'one entity field with different arguments below two types',
    subgraphs: {
      house: `type Query { rooms: [Room] } interface Room { id: ID! } type Hall implements Room { id: ID! photo: Photo }
        type Attic implements Room { id: ID! photo: Photo } type Photo @key(fields: "id") { id: ID! }`,
      album: `type Photo @key(fields: "id") { id: ID! print(width: Int): String }`,
    },
    operation: '{ rooms { ... on Hall { photo { print(width: 1) } } ... on Attic { photo { print(width: 2) } } } }',
    fault: /the planner failed on it/,
  },
  {
    bug: 'fields of a mutation that wait for each other',
    subgraphs: {
      a: `type Query { x: Int } type Mutation { one: Thing two: Thing } type Thing @key(fields: "id") { id: ID! }`,
      b: `type Thing @key(fields: "id") { id: ID! name: String }`,
    },
    operation: 'mutation { one { name } two { name } }',
    fault: /does not keep the fields of a mutation apart/,
  },
];

it.each(bugs)('plans in its own way what the planner does not: $bug', async ({ subgraphs, operation, fault }) => {
  const toys = Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl, resolvers: {} }));
  const supergraph = composeToys(toys);
  const planner = await startPlanner(supergraph);
  try {
    const document = parse(operation);
    expect(validate(planner.clientSchema, document)).toEqual([]);
    const main = getOperationAST(document);
    if (!main) throw new Error('There is no operation.');
    const rootType = main.operation === OperationTypeNode.MUTATION ? 'Mutation' : 'Query';
    const declared = readDeclared(readSupergraph(supergraph));
    const { plan, insteadOf } = await planOperation(planner, declared, rootType, settleConditions(document, main, {}));
    // When a new version of the planner mends it, this fails, and the entry goes.
    expect(insteadOf).toMatch(fault);
    expect(plan).toBeDefined();
  } finally {
    planner.retire();
  }
});
