import { getOperationAST, parse } from 'graphql';
import { composeToys } from '../../test-support/toy-gateway.js';
import { settleConditions } from '../document/conditions.js';
import type { PlanNode } from '../planner.js';
import { readSupergraph } from '../supergraph.js';
import { readDeclared } from './declared.js';
import { ownPlan } from './own-plan.js';
import { mistakeIn } from './plan-check.js';
import { wantedFields } from './wanted.js';

function planned(subgraphs: Record<string, string>, operation: string) {
  const toys = Object.entries(subgraphs).map(([name, sdl]) => ({ name, sdl, resolvers: {} }));
  const declared = readDeclared(readSupergraph(composeToys(toys)));
  const document = parse(operation);
  const main = getOperationAST(document);
  if (!main) throw new Error('There is no operation.');
  const wanted = wantedFields(declared.schema, 'Query', [main.selectionSet], new Map());
  const plan = ownPlan(declared, 'Query', settleConditions(document, main, {}), wanted);
  return { requests: plan ? requestsOf(plan) : [], mistake: mistakeIn(plan, declared, 'Query', wanted) };
}

function requestsOf(node: PlanNode): string[] {
  if (node.kind === 'Sequence' || node.kind === 'Parallel') return node.nodes.flatMap(requestsOf);
  return node.kind === 'Fetch' || node.kind === 'BatchFetch' ? [`${node.serviceName}: ${node.operation}`] : [];
}

it('asks another agency for objects that the first cannot bring', () => {
  const library = `type Query { found: Found @shareable } union Found = Book | Film type Book { title: String }
    type Film @key(fields: "id") { id: ID! label: String }`;
  const cinema = `type Query { found: Found @shareable } union Found = Film
    type Film @key(fields: "code") { code: ID! notes: String }`;
  const operation = '{ found { ... on Book { title } ... on Film { label notes } } }';
  expect(planned({ cinema, library }, operation)).toEqual({
    requests: [
      'library: query{found{__typename ...on Book{title} ...on Film{label}}}',
      'cinema: query{found{__typename ...on Film{notes}}}',
    ],
    mistake: undefined,
  });
});

it('asks another agency for objects below a value that both have', () => {
  const library = `type Query { shelf: Shelf @shareable } type Shelf @shareable { found: Found } union Found = Book | Film
    type Book { title: String } type Film { label: String @shareable }`;
  const cinema = `type Query { shelf: Shelf @shareable } type Shelf @shareable { found: Found } union Found = Film
    type Film { label: String @shareable notes: String }`;
  const operation = '{ shelf { found { ... on Book { title } ... on Film { label notes } } } }';
  expect(planned({ cinema, library }, operation)).toEqual({
    requests: [
      'cinema: query{shelf{found{__typename ...on Film{label notes}}}}',
      'library: query{shelf{found{__typename ...on Book{title}}}}',
    ],
    mistake: undefined,
  });
});

it('keeps what a field requires apart from what has to be renamed', () => {
  const shop = `type Query { thing: Thing } interface Named { count(most: Int): Int }
    type Box implements Named { count(most: Int): Int } type Thing implements Named @key(fields: "id") { id: ID! count(most: Int): Int! like: Named }`;
  const scales = `type Thing @key(fields: "id") { id: ID! count(most: Int): Int! @external size: Int @external
    weight: Int @requires(fields: "count(most: 0) size") }`;
  const rulers = `type Thing @key(fields: "id") { id: ID! size: Int }`;
  expect(planned({ shop, scales, rulers }, '{ thing { weight like { count } } }')).toEqual({
    requests: [
      'shop: query{thing{_own_id:id _own_1_count:count(most: 0) __typename like{__typename ...on Thing{_own_0on_count:count} ...on Box{_own_1on_count:count}}}}',
      'rulers: query($_r0:[_Any!]!){_e0:_entities(representations:$_r0){...on Thing{_own_size:size}}}',
      'scales: query($_r0:[_Any!]!){_e0:_entities(representations:$_r0){...on Thing{weight}}}',
    ],
    mistake: undefined,
  });
});
