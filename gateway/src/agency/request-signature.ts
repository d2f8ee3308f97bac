import { diffieHellman, hash, hkdfSync, randomBytes, type KeyObject } from 'node:crypto';
import { createHmacSha256, type Mac } from './hmac-sha256.js';

export interface SignedHeaders {
  readonly 'content-digest': string;
  readonly 'safer-claims': string;
  readonly 'signature-input': string;
  readonly signature: string;
}

/** Signs a body and the caller's claims for one agency; for one that asks for no signature it gives no headers. */
export type Signer = (body: Buffer, encodedClaims: string) => SignedHeaders | Record<string, never>;

/**
 * An HMAC in the shape of RFC 9421. Its key comes from the gateway's private key and the agency's public key, so that no
 * secret is shared by hand, and from the agency's name and the minute, so that it is worth nothing elsewhere or later.
 */
export function createSigner(agency: string, ownPrivateKey: KeyObject, agencyPublicKey: KeyObject): Signer {
  const secret = diffieHellman({ privateKey: ownPrivateKey, publicKey: agencyPublicKey });
  let keyMinute = -1;
  let mac: Mac = () => '';
  return (body, encodedClaims) => {
    const created = Math.floor(Date.now() / 1000);
    const minute = Math.floor(created / 60);
    if (minute !== keyMinute) {
      mac = createHmacSha256(Buffer.from(hkdfSync('sha256', secret, '', `safer-graph/1 ${agency} ${minute}`, 32)));
      keyMinute = minute;
    }
    const digest = `sha-256=:${hash('sha256', body, 'base64')}:`;
    const nonce = freshNonce();
    const parameters =
      `("@method" "content-digest" "safer-claims");created=${created};nonce="${nonce}"` +
      `;keyid="gateway";alg="hmac-sha256";tag="${agency}"`;
    const base =
      `"@method": POST\n"content-digest": ${digest}\n"safer-claims": ${encodedClaims}\n` +
      `"@signature-params": ${parameters}`;
    return {
      'content-digest': digest,
      'safer-claims': encodedClaims,
      'signature-input': `sig=${parameters}`,
      signature: `sig=:${mac(base)}:`,
    };
  };
}

const nonceBytes = 16;
let pool = Buffer.alloc(0);
let used = 0;

/** Random bytes are drawn for many nonces at once: one draw per request would cost as much as the HMAC. */
function freshNonce(): string {
  if (used === pool.length) {
    pool = randomBytes(nonceBytes * 256);
    used = 0;
  }
  return pool.toString('base64url', used, (used += nonceBytes));
}
