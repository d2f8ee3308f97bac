import type { Catalogue } from './catalogue.js';

/** SDL of the types by which this subgraph points at the agencies' measures and observations. */
export const stubTypes = (catalogues: readonly Catalogue[]): string =>
  catalogues
    .flatMap(({ title, types }) => [
      stub(types.measure, 'Measure', `A series of figures of: ${title}.`),
      stub(types.observation, 'Observation', `A figure of: ${title}; or the reason why there is none.`),
    ])
    .join('\n\n');

/** A GraphQL string is written as a JSON string. */
const stub = (name: string, implemented: string, description: string): string => `${JSON.stringify(description)}
type ${name} implements ${implemented} @key(fields: "id", resolvable: false) {
  "The agency that publishes it answers for the rest."
  id: ID!
}`;
