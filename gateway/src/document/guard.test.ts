import { buildSchema } from 'graphql';
import { guardDocument } from './guard.js';

const schema = buildSchema('type Query { a: Int }');
const limits = { tokens: 500, depth: 6, fields: 100, aliases: 20, rootFields: 10, directives: 10 };
const guard = (document: string) => {
  const refusal = guardDocument(document, limits, schema);
  return refusal && { code: refusal.extensions.code, message: refusal.message };
};
const many = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
const nested = (depth: number) => `${'{ a '.repeat(depth)}${'}'.repeat(depth)}`;

it('lets an ordinary document through', () => {
  expect(
    guard('query Q($id: ID!) { meeting(id: $id) { ...M } } fragment M on Meeting { id actions { text } }'),
  ).toBeUndefined();
});

it('leaves mistakes of syntax to who parses the document next', () => {
  expect(guard('{ meeting(')).toBeUndefined();
  expect(guard('"unended')).toBeUndefined();
});

it.each([
  [
    'answers in parts',
    `{ a ...F } fragment F on T { b ... @defer { c } }`,
    'NOT_SUPPORTED',
    'The document is refused: @defer is not supported (line 1, column 36); leave it out, and the whole answer comes at once.',
  ],
  [
    'lists in parts',
    `{ a @stream(initialCount: 2) { b } }`,
    'NOT_SUPPORTED',
    'The document is refused: @stream is not supported (line 1, column 5); leave it out, and the whole answer comes at once.',
  ],
  [
    'too many tokens',
    `{ ${many(600, () => 'a')} }`,
    'DOCUMENT_TOO_LONG',
    'The document is refused: at most 500 tokens are allowed; there are more at line 1, column 1001.',
  ],
  [
    'too deep',
    `query Deep ${nested(7)}`,
    'DOCUMENT_TOO_DEEP',
    'The document is refused: at most 6 levels of fields are allowed; got 7 in query Deep.',
  ],
  [
    'deep through fragments',
    `{ a { b { ...F } } } fragment F on T { c { d { e { f { g } } } } }`,
    'DOCUMENT_TOO_DEEP',
    'The document is refused: at most 6 levels of fields are allowed; got 7 in query (unnamed).',
  ],
  [
    'brackets deeper than a parser can go',
    `{ a(b: ${'['.repeat(300)}`,
    'DOCUMENT_TOO_DEEP',
    'The document is refused: at most 100 nested brackets are allowed; there are more at line 1, column 106.',
  ],
  [
    'fragments that multiply',
    `{ ...F0 } ${many(10, (at) => `fragment F${at} on T { ...F${at + 1} ...F${at + 1} }`)} fragment F10 on T { a }`,
    'DOCUMENT_TOO_LARGE',
    'The document is refused: at most 100 fields, with fragments written out, are allowed; got 1024 in query (unnamed).',
  ],
  [
    'aliases that multiply',
    `{ ...F ...F ...F } fragment F on T { ${many(8, (at) => `x${at}: a`)} }`,
    'DOCUMENT_TOO_LARGE',
    'The document is refused: at most 20 aliases, with fragments written out, are allowed; got 24 in query (unnamed).',
  ],
  [
    'too many root fields',
    `mutation M { ${many(11, (at) => `a${at}`)} }`,
    'DOCUMENT_TOO_LARGE',
    'The document is refused: at most 10 root fields are allowed; got 11 in mutation M.',
  ],
  [
    'too many directives',
    `{ a ${many(11, () => '@include(if: true)')} }`,
    'DOCUMENT_TOO_LARGE',
    'The document is refused: at most 10 directives, with fragments written out, are allowed; got 11 in query (unnamed).',
  ],
  [
    'fragments in a longer row than functions can follow',
    `{ ...F0 } ${many(60, (at) => `fragment F${at} on T { ...F${at + 1} }`)} fragment F60 on T { a }`,
    'DOCUMENT_TOO_DEEP',
    'The document is refused: at most 50 fragments may spread each other in a row.',
  ],
  [
    'a fragment that spreads itself',
    '{ ...F } fragment F on T { a { ...G } } fragment G on T { ...F }',
    'DOCUMENT_HAS_A_CYCLE',
    'The document is refused: fragment F spreads itself.',
  ],
  [
    'a name that poisons objects',
    '{ a { constructor: b } }',
    'NAME_REFUSED',
    'The document is refused: "constructor" cannot be the name of a field in an answer (line 1, column 7).',
  ],
  [
    'a text that is too long',
    `{ a } ${' '.repeat(100_000)}`,
    'DOCUMENT_TOO_LONG',
    'The document is refused: at most 100000 characters are allowed; got 100006.',
  ],
  [
    'lines of comments, which are no tokens',
    `{ a } ${'#\n'.repeat(9_000)}`,
    'DOCUMENT_TOO_LONG',
    'The document is refused: at most 8000 lines are allowed; got 9000.',
  ],
  [
    'a name that is too long',
    `{ ${'a'.repeat(201)} }`,
    'NAME_REFUSED',
    'The document is refused: a name has at most 200 characters; got 201 at line 1, column 3.',
  ],
  [
    'too many operations',
    many(101, () => '{a}'),
    'DOCUMENT_TOO_LARGE',
    'The document is refused: at most 100 operations and fragments are allowed; got 101 in all.',
  ],
  [
    'too many fragments that it spreads and does not have',
    `{ ${many(101, (at) => `...F${at}`)} }`,
    'DOCUMENT_TOO_LARGE',
    'The document is refused: at most 100 fragments are allowed; it has more.',
  ],
])('refuses a document with %s', (_, document, code, message) => {
  expect(guard(document)).toEqual({ code, message });
});

const generous = { tokens: 100_000, depth: 1_000, fields: 4_000, aliases: 500, rootFields: 4_000, directives: 500 };
const bomb = `{ ...F0 } ${many(45, (at) => `fragment F${at} on T { ${many(5, () => `...F${at + 1}`)} }`)} fragment F45 on T { a }`;

it.each([
  ['fragments that multiply', bomb, 'at most 4000 fields, with fragments written out, are allowed'],
  ['many variables', `query(${many(101, (at) => `$v${at}: ID`)}) { a }`, 'at most 100 variables are allowed; got 101'],
  ['many arguments', `{ a(${many(1_000, (at) => `b${at}: 1`)}) }`, 'at most 2000 tokens of arguments are allowed'],
  ['the same field over and over', `{ ${many(3_000, () => 'a')} }`, 'at most 10000 pairs of fields with the same name'],
  [
    'the same field in many places that are one',
    `{ ${many(20, () => `a { ${many(20, () => 'b { c }')} }`)} }`,
    'at most 10000 pairs',
  ],
  ['the same field in many fragments', `{ ${many(1_500, () => '... { a }')} }`, 'at most 10000 pairs'],
  [
    'fragments inside many fields',
    `{ ${many(900, (at) => `a${at} { ...F }`)} } fragment F on T { ${many(200, (at) => `b${at}`)} }`,
    'at most 4000 fields',
  ],
])('refuses %s, in milliseconds', (_, document, what) => {
  const times = Array.from({ length: 5 }, () => {
    const before = process.cpuUsage();
    expect(guardDocument(document, generous, schema)?.message).toContain(what);
    return process.cpuUsage(before).user / 1_000;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});

it('lets the same field stand in a few places at once', () => {
  const some = `{ ${many(40, () => '... on T { a { b c } }')} }`;
  expect(guardDocument(some, generous, schema)).toBeUndefined();
});

it('refuses what asks for the schema over and over, before anybody validates it', () => {
  const types = (at: number) => `a${at}: types { fields { name args { name type { name } } } }`;
  const code = 'OPERATION_TOO_COSTLY';
  expect(guardDocument(`{ __schema { ${many(300, types)} } }`, generous, schema)?.extensions.code).toBe(code);
  expect(guardDocument(`{ __schema { ${many(2, types)} } }`, generous, schema)).toBeUndefined();
});
