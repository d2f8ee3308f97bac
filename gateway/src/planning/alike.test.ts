import { getOperationAST, parse } from 'graphql';
import { answerOf, toy } from '../../test-support/federation-case.js';
import { composeToys } from '../../test-support/toy-gateway.js';
import type { PlanNode } from '../planner.js';
import { readSupergraph } from '../supergraph.js';
import { alikeIn } from './alike.js';
import { readDeclared } from './declared.js';
import { mistakeIn } from './plan-check.js';
import { wantedFields } from './wanted.js';

jest.setTimeout(60_000);

const declaredIn = (sdl: string) => readDeclared(readSupergraph(composeToys([toy('shop', sdl)])));

it.each([
  ['types that are defined in the same words', ['A', 'B', 'C'], '', '', ['A']],
  ['types of which one has another name for a field', ['A', 'B', 'Other'], '', '', ['A', 'Other']],
  ['types of which one is named by the operation', ['A', 'B', 'C'], '{ all { ... on A { id } } }', '', ['A', 'B']],
  ['types of which one is in a union', ['A', 'B', 'C'], '', 'union Some = A', ['A', 'B']],
  [
    'types of which one is named in what a field provides',
    ['A', 'B', 'C'],
    '',
    'type Holder { some: I @provides(fields: "... on B { id }") }',
    ['A', 'B'],
  ],
])('walks one of %s', (_, names, operation, more, expected) => {
  const types = ['A', 'B', 'C'].map((name) => `type ${name} implements I @key(fields: "id") { "Of ${name}." id: ID! }`);
  const declared = declaredIn(
    `type Query { all: [I] } interface I { id: ID! } ${types.join(' ')} ${more}
     type Other implements I @key(fields: "id") { id: ID! label: String }`,
  );
  expect(alikeIn(declared, [operation])(names)).toEqual(expected);
});

it('notices that a plan forgets one type of many', () => {
  const declared = declaredIn(
    `type Query { all: [I] } interface I { size: Int } ${['A', 'B', 'C'].map((name) => `type ${name} implements I { size: Int }`).join(' ')}`,
  );
  const document = parse('{ all { size } }');
  const main = getOperationAST(document);
  if (!main) throw new Error('There is no operation.');
  const mistake = (operation: string) => {
    const plan: PlanNode = { kind: 'Fetch', serviceName: 'shop', operationKind: 'query', operation };
    const alike = alikeIn(declared, ['{ all { size } }', operation]);
    const wanted = wantedFields(declared.schema, 'Query', [main.selectionSet], new Map(), alike);
    return mistakeIn(plan, declared, 'Query', wanted, alike);
  };
  expect(mistake('{ all { size } }')).toBeUndefined();
  expect(mistake('{ all { __typename ... on A { size } ... on B { size } } }')).toBe('nobody is asked for C.size');
});

it('answers ten fields of an interface of 300 types, three times in itself', async () => {
  const fields = ['id', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7', 'f8'];
  const body = `{ ${fields.map((name) => `${name}: Int`).join(' ')} like: Many }`;
  const types = Array.from({ length: 300 }, (_, at) => `type T${at} implements Many ${body}`);
  const one = Object.fromEntries(fields.map((name, at) => [name, at]));
  const level = (at: number): object => ({
    ...one,
    __typename: `T${at * 100}`,
    like: at < 2 ? level(at + 1) : null,
  });
  const shop = toy('shop', `type Query { all: [Many] } interface Many ${body} ${types.join(' ')}`, {
    Query: { all: () => [level(0)] },
  });
  const selected = fields.join(' ');
  expect(
    await answerOf([shop], `{ all { ${selected} like { ${selected} like { ${selected} like { id } } } } }`),
  ).toEqual({
    data: { all: [{ ...one, like: { ...one, like: { ...one, like: null } } }] },
    errors: undefined,
    asked: ['shop'],
  });
});
