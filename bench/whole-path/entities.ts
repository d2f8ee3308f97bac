import { createPrivateKey, createPublicKey } from 'node:crypto';
import { encodeClaims, publicClaims } from '../../gateway/src/agency/claims.js';
import { createSigner } from '../../gateway/src/agency/request-signature.js';
import { recordedCrime } from '../../subgraphs/police/src/recorded-crime/recorded-crime.dataset.js';
import { post } from './post.js';
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
  const key = (text: string): Buffer => Buffer.from(text, 'base64');
  const sign = createSigner(
    'police',
    createPrivateKey({ key: key(keys['gateway']!.privateKey), format: 'der', type: 'pkcs8' }),
    createPublicKey({ key: key(keys['police']!.publicKey), format: 'der', type: 'spki' }),
  );
  const claims = encodeClaims(publicClaims);
  const body = Buffer.from(JSON.stringify({ query, variables: { representations } }));
  return () => post(subgraphUrl('police'), { ...sign(body, claims) }, body);
}
