import { entities, json, secret, tampered, type Fault } from './fault.js';

/** One value of the record of police-records.ts in place of another, as it is written in JSON. */
const value = (field: string, text: string): Fault => ({
  answer: json((honest) =>
    honest.replace(new RegExp(`"${field}":("[^"]*"|\\{[^{}]*\\}|\\[[^\\]]*\\]|[^,}]+)`), `"${field}":${text}`),
  ),
});

/** Values that do not fit the type of their field, and what the gateway says that it got. */
export const misfits: readonly (readonly [field: string, text: string, expected: string, got: string])[] = [
  ['number', '"12x"', 'Int', 'a string'],
  ['number', '2.5', 'Int', 'a fraction'],
  ['number', '1e30', 'Int', 'a number out of range'],
  ['number', '1e400', 'Int', 'a number out of range'],
  ['number', '2147483648', 'Int', 'a number out of range'],
  ['number', 'true', 'Int', 'a boolean'],
  ['number', '[1]', 'Int', 'a list'],
  ['number', '{"value":1}', 'Int', 'an object'],
  ['ratio', '"0.5"', 'Float', 'a string'],
  ['ratio', '1e400', 'Float', 'a number out of range'],
  ['text', '12', 'String', 'a number'],
  ['text', '{"toString":"x"}', 'String', 'an object'],
  ['code', '2.5', 'ID', 'a number'],
  ['code', '1e400', 'ID', 'a number'],
  ['open', '"true"', 'Boolean', 'a string'],
  ['open', '0', 'Boolean', 'a number'],
  ['level', '"UNKNOWN"', 'Level', 'a string'],
  ['level', '"toString"', 'Level', 'a string'],
  ['level', '["HIGH"]', 'Level', 'a list'],
  ['marks', '1', '[Int]', 'a number'],
  ['marks', '{"0":1,"length":1}', '[Int]', 'an object'],
  ['inner', '"x"', 'Record', 'a string'],
  ['inner', '[{"number":1}]', 'Record', 'a list'],
  ['shape', `${'['.repeat(5_000)}${']'.repeat(5_000)}`, 'Shape', 'a value nested more than 50 deep'],
];
export const misfitFaults = Object.fromEntries(
  misfits.map(([field, text]) => [`sends ${text.slice(0, 30)} for ${field}`, value(field, text)]),
);

/** Values that are odd and fit, and what the client gets. */
export const oddities: readonly (readonly [field: string, text: string, shown: unknown])[] = [
  ['number', '-0', 0],
  ['number', '1.0', 1],
  ['number', '1e2', 100],
  ['ratio', '1e-400', 0],
  ['ratio', `0.${'3'.repeat(10_000)}`, 1 / 3],
  ['code', '12', '12'],
  ['text', '"\\ud800"', '\ud800'],
  ['text', '"\\u0000\\u2028</script>"', '\0\u2028</script>'],
  ['text', `"${'x'.repeat(1_000_000)}"`, 'x'.repeat(1_000_000)],
  ['text', '"\\"}]}"', '"}]}'],
  ['level', 'null', null],
];
export const oddityFaults = Object.fromEntries(
  oddities.map(([field, text]) => [`sends ${text.slice(0, 30)} for ${field}`, value(field, text)]),
);

export const nullFaults: Record<string, Fault> = {
  'sends null for what must not be null': value('must', 'null'),
  'leaves out what must not be null': { answer: json((honest) => honest.replace('"must":"here",', '')) },
};

/** Entities that do not fit what was asked for: two of them, Burglary and Vehicle crime. */
export const entityFaults: Record<string, Fault> = {
  'fewer entities': entities((list) => list.slice(1)),
  'no entity': entities(() => []),
  'more entities': entities((list) => [...list, ...list]),
  '100,000 entities': entities(([one]) => Array.from({ length: 100_000 }, () => one)),
  'reordered entities': entities((list) => list.reverse()),
  'an object for the entities': entities((list) => ({ ...list, length: list.length })),
  'null for the entities': entities(() => null),
  'a text for the entities': entities(() => secret),
  'null for an entity': entities(([, two]) => [null, two]),
  'a text for an entity': entities(([, two]) => [secret, two]),
  'a list for an entity': entities(([one, two]) => [[one], two]),
  'an empty entity': entities(([, two]) => [{}, two]),
  'an entity of another type': entities(([one, two]) => [{ ...one, __typename: 'HousingMeasure' }, two]),
  'an entity of a type that is none': entities(([one, two]) => [{ ...one, __typename: 'toString' }, two]),
  'an entity of a type with a long name': entities(([one, two]) => [{ ...one, __typename: secret.repeat(99) }, two]),
  'an entity whose type is an object': entities(([one, two]) => [{ ...one, __typename: { a: 1 } }, two]),
};

const error = (more: object) => ({ message: `at query (db.js:12) ${secret}`, ...more });
const withErrors = (...errors: unknown[]): Fault => tampered(({ data }) => ({ data, errors }));

/** Errors that say what clients must not read, or that stand where the agency has nothing to say. */
export const errorFaults: Record<string, Fault> = {
  'an error with a stack': withErrors(error({ extensions: { code: secret, stacktrace: [secret] } })),
  'an error without anything': withErrors({}),
  'an error that is a text': withErrors(secret),
  'an error that is null': withErrors(null),
  'an error at another agency’s field': withErrors(error({ path: ['area', 'cases'] })),
  'an error at a place that is none': withErrors(error({ path: [secret, 'x'.repeat(1_000_000)] })),
  'an error at __proto__': withErrors(error({ path: ['__proto__', 'constructor', 'prototype'] })),
  'an error whose path is a million long': withErrors(error({ path: Array.from({ length: 1_000_000 }, () => 0) })),
  'an error whose path is no list': withErrors(error({ path: { length: 1, 0: secret } })),
  'an error at odd numbers': withErrors(error({ path: ['_entities', -1, 1.5, null, {}, 1e300] })),
};
const million = Array.from({ length: 1_000_000 }, () => ({}));
export const floodFaults: Record<string, Fault> = {
  'a million errors': tampered(({ data }) => ({ data, errors: million })),
};
