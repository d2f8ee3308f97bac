import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { readSupergraph } from '../supergraph.js';
import { substitutesFor } from './substitute.js';

const agency = (name: string, fields: string) => ({
  name,
  url: `http://${name}.invalid/graphql`,
  typeDefs: parse(`
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    type Query { area(code: ID!): Area @shareable }
    type Area @key(fields: "code") { code: ID ${fields} }`),
});
const composed = composeServices([
  agency('housing', 'name: String @shareable cases(asOf: String): [Int]'),
  agency('police', 'name: String @shareable crimes: [Int]'),
  agency('youth', 'entrants: [Int]'),
]);
const supergraph = readSupergraph(composed.supergraphSdl!);

describe('a fetch whose agency does not answer', () => {
  const fetch = {
    kind: 'Fetch' as const,
    serviceName: 'housing',
    variableUsages: ['code', 'asOf'],
    operation: 'query($code: ID!, $asOf: String) { area(code: $code) { code name cases(asOf: $asOf) } }',
  };

  it('is asked, in what they know of it, of the others: who knows most first', () => {
    const substitutes = substitutesFor(supergraph, fetch, 'Query').map(({ serviceName, operation, variableUsages }) => [
      serviceName,
      operation.replace(/\s+/g, ' '),
      variableUsages,
    ]);
    expect(substitutes).toEqual([
      ['police', 'query ($code: ID!) { area(code: $code) { code name } }', ['code']],
      ['youth', 'query ($code: ID!) { area(code: $code) { code } }', ['code']],
    ]);
  });

  it('is asked of nobody where nobody else knows anything of it', () => {
    const own = { ...fetch, operation: 'query($code: ID!) { area(code: $code) { cases } }', variableUsages: ['code'] };
    expect(substitutesFor(supergraph, own, 'Query')).toEqual([]);
  });
});
