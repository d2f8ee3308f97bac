import { recordedCrime } from '../../subgraphs/police/src/recorded-crime/recorded-crime.dataset.js';
import { signedPost } from './signed-post.js';
import type { WholePath } from './whole-path.js';

/** What is asked of an observation that the partnership points at. */
const query = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on PoliceObservation {
      __typename
      value
      numerator
      denominator
      availability
      availabilityNote
      period { label }
      provenance { dataset publisher publishedOn sourceLine }
    }
  }
}`;

const quarters = ['2007/08', '2008/09'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year} Q${quarter}`));

/** A hundred observations: the series of recorded crime, in eight quarters, as known on the day of the meeting. */
const representations = quarters
  .flatMap((quarter) =>
    recordedCrime.measures.map(({ id }) => ({
      __typename: 'PoliceObservation',
      id: `${id}@E07000111@${quarter}@2009-12-03`,
    })),
  )
  .slice(0, 100);

/** Asks the police subgraph for 100 entities, signed as the gateway signs. */
export function entitiesOf({ keys, subgraphUrl }: WholePath): () => Promise<string> {
  const ask = signedPost(keys, 'police', subgraphUrl('police'));
  return () => ask(query, { representations });
}
