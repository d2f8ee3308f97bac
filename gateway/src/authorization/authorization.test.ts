import { composeServices } from '@theguild/federation-composition';
import { buildSchema, parse, validate } from 'graphql';
import { runToySubgraph, type ToySubgraph } from '../../test-support/toy-subgraph.js';
import { createEngine, type Engine } from '../engine.js';
import { readAuthorization } from './authorization.js';
import { publicRights, type Rights } from './rights.js';

jest.setTimeout(60_000);

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@interfaceObject", "@authenticated", "@requiresScopes", "@policy"])`;

const things = [
  { __typename: 'Cup', id: 'c', label: 'A cup' },
  { __typename: 'Safe', id: 's', label: 'A safe', code: 42 },
  { __typename: 'Vault', id: 'v', label: 'A vault' },
];
const holder: ToySubgraph = {
  name: 'holder',
  sdl: `
    type Query { open: String secret: String @authenticated audit: String @policy(policies: [["AUDITOR"], ["ANALYST"]])
      both: String @authenticated @requiresScopes(scopes: [["read:a", "read:b"], ["admin"]]) account: Iban level: Level
      things: [Thing] safe: Safe vault: Vault must: Must }
    type Mutation { write: String @authenticated note: String }
    scalar Iban @authenticated
    enum Level @policy(policies: [["AUDITOR"]]) { LOW HIGH }
    interface Thing @key(fields: "id") { id: ID! label: String }
    type Cup implements Thing @key(fields: "id") { id: ID! label: String }
    type Safe implements Thing @key(fields: "id") { id: ID! label: String @requiresScopes(scopes: [["read:safe"]]) code: Int }
    type Vault implements Thing @key(fields: "id") @authenticated { id: ID! label: String }
    type Must { name: String! @authenticated }`,
  resolvers: {
    Query: {
      open: () => 'open',
      secret: () => 'secret',
      audit: () => 'audit',
      both: () => 'both',
      account: () => 'GB00',
      level: () => 'HIGH',
      things: () => things,
      safe: () => things[1],
      vault: () => things[2],
      must: () => ({ name: 'must' }),
    },
    Mutation: { write: () => 'written', note: () => 'noted' },
    Cup: { __find: ({ id }: { id: string }) => things.find((thing) => thing.id === id) ?? null },
    Safe: { __find: ({ id }: { id: string }) => things.find((thing) => thing.id === id) ?? null },
    Vault: { __find: ({ id }: { id: string }) => things.find((thing) => thing.id === id) ?? null },
  },
};
const valuer: ToySubgraph = {
  name: 'valuer',
  sdl: `
    type Query { valued: Int }
    type Safe @key(fields: "id") { id: ID! label: String @external
      worth: String @requires(fields: "label") @requiresScopes(scopes: [["read:safe"]]) }
    type Thing @key(fields: "id") @interfaceObject { id: ID! rating: Int @requiresScopes(scopes: [["read:rating"]]) }`,
  resolvers: {
    Query: { valued: () => 1 },
    Safe: { __find: (of: object) => of, worth: ({ label }: { label?: string }) => `${label}: 7` },
    Thing: { __find: (of: object) => of, rating: () => 5 },
  },
};

let engine: Engine;
let sent: string[];
const toys = new Map([holder, valuer].map((toy) => [toy.name, runToySubgraph(toy)]));

beforeAll(async () => {
  const { supergraphSdl, errors } = composeServices(
    [holder, valuer].map(({ name, sdl }) => ({
      name,
      url: `http://${name}.example`,
      typeDefs: parse(`${link}\n${sdl}`),
    })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  engine = await createEngine(supergraphSdl, { cost: 10_000, listSize: 10 });
});
beforeEach(() => {
  sent = [];
});
afterAll(() => engine.retire());

const bearer = (...scopes: string[]): Rights => ({
  isAuthenticated: true,
  scopes: new Set(scopes),
  policies: new Set(['ANALYST']),
});

async function ask(source: string, rights?: Rights, variables: Record<string, unknown> = {}) {
  const document = parse(source);
  expect(validate(engine.schema, document)).toEqual([]);
  const { data, errors = [] } = await engine.execute({ source, document, variables, rights }, async (agency, body) => {
    const { query, variables: given } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
    sent.push(`${agency}: ${query}`);
    const answer = await toys.get(agency)?.(query, given);
    return { errors: [], dataAsOf: null, ...(JSON.parse(JSON.stringify(answer)) as { data: object }) };
  });
  return { data: JSON.parse(JSON.stringify(data)) as unknown, errors };
}

const unauthenticated = (message: string, ...path: string[]) => ({
  message,
  path,
  extensions: { code: 'UNAUTHENTICATED' },
});
const forbidden = (message: string, ...path: string[]) => ({ message, path, extensions: { code: 'FORBIDDEN' } });

it('gives null and one error for each field that the public may not see, and asks no agency for it', async () => {
  expect(await ask('{ open secret audit both account level }', publicRights)).toEqual({
    data: { open: 'open', secret: null, audit: null, both: null, account: null, level: null },
    errors: [
      unauthenticated('Query.secret is not shown: it needs a token.', 'secret'),
      unauthenticated('Query.audit is not shown: it needs the role AUDITOR, or ANALYST.', 'audit'),
      unauthenticated('Query.both is not shown: it needs a token and the scope read:a with read:b, or admin.', 'both'),
      unauthenticated('Query.account is not shown: it needs a token.', 'account'),
      unauthenticated('Query.level is not shown: it needs the role AUDITOR.', 'level'),
    ],
  });
  expect(sent).toEqual(['holder: {open}']);
});

it('shows a caller what the token gives, and says FORBIDDEN of the rest', async () => {
  expect(await ask('{ open secret audit both account level }', bearer('read:a'))).toEqual({
    data: { open: 'open', secret: 'secret', audit: 'audit', both: null, account: 'GB00', level: null },
    errors: [
      forbidden('Query.both is not shown: it needs the scope read:a with read:b, or admin.', 'both'),
      forbidden('Query.level is not shown: it needs the role AUDITOR.', 'level'),
    ],
  });
  expect(sent).toEqual([expect.not.stringMatching(/both|level/)]);
});

it.each([[['read:a', 'read:b']], [['admin']]])('takes any one of the lists of scopes: %j', async (scopes) => {
  expect(await ask('{ both }', bearer(...scopes))).toEqual({ data: { both: 'both' }, errors: [] });
});

it('keeps callers apart who ask the same', async () => {
  const answers = [];
  for (const rights of [publicRights, bearer(), publicRights, undefined])
    answers.push((await ask('{ secret }', rights)).data);
  expect(answers).toEqual([{ secret: null }, { secret: 'secret' }, { secret: null }, { secret: null }]);
});

it('judges a field behind an interface by the type of each object', async () => {
  const query = '{ things { __typename label ... on Thing { again: label } } }';
  expect(await ask(query, publicRights)).toEqual({
    data: {
      things: [
        { __typename: 'Cup', label: 'A cup', again: 'A cup' },
        { __typename: 'Safe', label: null, again: null },
        { __typename: 'Vault', label: null, again: null },
      ],
    },
    errors: [
      unauthenticated('Safe.label is not shown: it needs the scope read:safe.', 'things'),
      unauthenticated('Vault.label is not shown: it needs a token.', 'things'),
    ],
  });
  expect(sent).toEqual([expect.not.stringMatching(/Safe|Vault/)]);
  expect(await ask(query, bearer('read:safe'))).toMatchObject({
    data: { things: [{ label: 'A cup' }, { label: 'A safe' }, { label: 'A vault' }] },
    errors: [],
  });
});

it('withholds the field of an interface object from all its types', async () => {
  const query = '{ safe { id rating } things { ... on Cup { rating } } }';
  expect(await ask(query, bearer())).toEqual({
    data: { safe: { id: 's', rating: null }, things: [{ rating: null }, {}, {}] },
    errors: [
      forbidden('Safe.rating is not shown: it needs the scope read:rating.', 'safe', 'rating'),
      forbidden('Cup.rating is not shown: it needs the scope read:rating.', 'things'),
    ],
  });
  expect(sent.filter((request) => request.startsWith('valuer'))).toEqual([]);
});

it('takes a null that must not be to the object around it, as for any other null', async () => {
  expect(await ask('{ open must { name } }', publicRights)).toEqual({
    data: { open: 'open', must: null },
    errors: [unauthenticated('Must.name is not shown: it needs a token.', 'must', 'name')],
  });
});

it('withholds a field that gives an object of a type which the caller may not see', async () => {
  expect(await ask('{ vault { label } open }', publicRights)).toEqual({
    data: { vault: null, open: 'open' },
    errors: [unauthenticated('Query.vault is not shown: it needs a token.', 'vault')],
  });
});

it('never shows a key that it must know itself', async () => {
  const { data } = await ask('{ things { ... on Vault { id } ... on Safe { code } } }', publicRights);
  expect(data).toEqual({ things: [{}, { code: 42 }, null] });
});

it('fetches what another field requires for those alone who may see that field', async () => {
  expect(await ask('{ safe { worth } }', bearer('read:safe'))).toEqual({
    data: { safe: { worth: 'A safe: 7' } },
    errors: [],
  });
  sent = [];
  expect(await ask('{ safe { code worth } }', publicRights)).toMatchObject({
    data: { safe: { code: 42, worth: null } },
  });
  expect(sent).toEqual(['holder: {safe{code}}']);
});

it('runs no mutation that its caller may not', async () => {
  expect(await ask('mutation { note write }', publicRights)).toEqual({
    data: { note: 'noted', write: null },
    errors: [unauthenticated('Mutation.write is not carried out: it needs a token.', 'write')],
  });
  expect(sent).toEqual(['holder: mutation{note}']);
});

it('says nothing of a field that is skipped, and finds one in a named fragment', async () => {
  const query = 'query($s: Boolean!) { ...F } fragment F on Query { secret @skip(if: $s) open }';
  expect(await ask(query, publicRights, { s: true })).toEqual({ data: { open: 'open' }, errors: [] });
  expect(await ask(query, publicRights, { s: false })).toMatchObject({ data: { secret: null, open: 'open' } });
});

it('names each place of one field in one error', async () => {
  const { errors } = await ask('{ one: secret two: secret }', publicRights);
  expect(errors).toEqual([
    {
      message: 'Query.secret is not shown: it needs a token.',
      path: ['one'],
      extensions: { code: 'UNAUTHENTICATED', paths: [['one'], ['two']] },
    },
  ]);
});

it('answers introspection as for anybody', async () => {
  const query = '{ __type(name: "Vault") { fields { name } } __typename }';
  expect(await ask(query, publicRights)).toEqual({
    data: { __type: { fields: [{ name: 'id' }, { name: 'label' }, { name: 'rating' }] }, __typename: 'Query' },
    errors: [],
  });
});

it('reads what stands on the extension of a type', () => {
  const schema = buildSchema(
    'type Query { open: Int safe: Safe } type Safe { code: Int } extend type Safe @authenticated directive @authenticated on OBJECT',
  );
  const { touchedBy, denied } = readAuthorization(schema, schema);
  expect(denied(touchedBy(parse('{ open safe { code } }')), publicRights)).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(denied(touchedBy(parse('{ open safe { code } }')), publicRights).withholds('Query.safe')).toBe(true);
  expect(denied(touchedBy(parse('{ open }')), publicRights).withholds('Query.open')).toBe(false);
});
