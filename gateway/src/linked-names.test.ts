import { buildSchema } from 'graphql';
import { linkedNames } from './linked-names.js';

const schemaWith = (link: string) =>
  buildSchema(`schema ${link} { query: Query } type Query { a: Int }`, { assumeValidSDL: true });

it('knows a feature by the name that the schema gives it', () => {
  const link = '@link(url: "https://specs.apollo.dev/authenticated/v0.1", as: "known", for: SECURITY)';
  expect(linkedNames(schemaWith(link)).get('authenticated')).toBe('known');
  expect(linkedNames(schemaWith('@link(url: "https://specs.example/notes/v1.0")')).get('authenticated')).toBe(
    'authenticated',
  );
});

it.each(['https://specs.example/vault/v1.0', 'https://specs.example/vault'])(
  'refuses a schema that is not safe without what it does not know, %s',
  (url) => {
    expect(() => linkedNames(schemaWith(`@link(url: "${url}", for: SECURITY)`))).toThrow(
      /^It needs \S+ for its security \(https:\/\/specs\.example\/vault.*\), which this gateway does not know\.$/,
    );
  },
);

it('refuses a schema in which what guards its fields could go by another name', () => {
  const link = '@link(url: "https://specs.apollo.dev/policy/v0.1", import: [{ name: "@policy", as: "@rule" }])';
  expect(() => linkedNames(schemaWith(link))).toThrow(
    'It imports a name of policy as another (https://specs.apollo.dev/policy/v0.1), which this gateway does not follow.',
  );
});
