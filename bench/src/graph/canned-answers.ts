import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import type { Operation } from '../operations.js';
import type { Subgraph } from './subgraphs.js';

/** A request that is new is executed in earnest; after that its answer is a look-up of its bytes. */
export function cannedAnswers({ sdl, resolvers }: Subgraph): (body: string) => Promise<Buffer> | Buffer {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const known = new Map<string, Buffer>();

  async function execute(body: string): Promise<Buffer> {
    const { query: source, variables: variableValues } = JSON.parse(body) as Operation;
    const answer = await graphql({ schema, source, variableValues });
    if (answer.errors) throw new AggregateError(answer.errors, `A gateway sent what cannot be answered: ${body}`);
    const text = Buffer.from(JSON.stringify(answer));
    known.set(body, text);
    return text;
  }
  return (body) => known.get(body) ?? execute(body);
}
