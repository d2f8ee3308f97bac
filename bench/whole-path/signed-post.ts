import { createPrivateKey, createPublicKey } from 'node:crypto';
import { encodeClaims, publicClaims } from '../../gateway/src/agency/claims.js';
import { createSigner } from '../../gateway/src/agency/request-signature.js';
import type { Secrets } from '../../local/src/secrets.js';
import { post } from './post.js';

export type Ask = (query: string, variables: object) => Promise<string>;

/** Asks one agency as the public, signed as the gateway signs. */
export function signedPost(keys: Secrets['keys'], agency: string, url: string): Ask {
  const der = (key: string): Buffer => Buffer.from(key, 'base64');
  const sign = createSigner(
    agency,
    createPrivateKey({ key: der(keys['gateway']!.privateKey), format: 'der', type: 'pkcs8' }),
    createPublicKey({ key: der(keys[agency]!.publicKey), format: 'der', type: 'spki' }),
  );
  const claims = encodeClaims(publicClaims);
  return (query, variables) => {
    const body = Buffer.from(JSON.stringify({ query, variables }));
    return post(url, { ...sign(body, claims) }, body);
  };
}
