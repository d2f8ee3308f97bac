import { BadRequest, readSearch } from './read-body.js';

const nested = (depth: number) => `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
const addressOf = (variables: string) =>
  new URL(`http://gateway/graphql?query=${encodeURIComponent('{ a }')}&variables=${encodeURIComponent(variables)}`);

it('takes from an address what a body would bring, and variables that are no deeper', () => {
  expect(readSearch(addressOf(nested(49)))).toEqual({ query: '{ a }' });
  expect(() => readSearch(addressOf(nested(3_000)))).toThrow(
    new BadRequest(400, 'Variables may be nested at most 50 deep.'),
  );
});

it('leaves variables that are no JSON to who reads them next', () => {
  expect(readSearch(addressOf('{'))).toEqual({ query: '{ a }' });
  expect(readSearch(new URL('http://gateway/graphql'))).toEqual({ query: null });
});
