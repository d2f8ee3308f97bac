import { hash } from 'node:crypto';

/** The HMAC of a text, in base64. */
export type Mac = (text: string) => string;

const blockBytes = 64;
const digestBytes = 32;

/**
 * HMAC-SHA-256 as RFC 2104 defines it, from hashes that are made in one call. `createHmac` makes an object of native code
 * for each text, which the garbage collector has to see to: with a dozen requests under way that cost more than all the rest
 * of a signature.
 */
export function createHmacSha256(key: Buffer): Mac {
  if (key.length > blockBytes) throw new Error(`The key may have at most ${blockBytes} bytes; got ${key.length}.`);
  const padded = (pad: number): Buffer => Buffer.alloc(blockBytes).map((_, at) => (key[at] ?? 0) ^ pad) as Buffer;
  const inner = padded(0x36);
  const outer = Buffer.concat([padded(0x5c), Buffer.alloc(digestBytes)]);
  return (text) => {
    const digest = hash('sha256', Buffer.concat([inner, Buffer.from(text)]), 'buffer');
    digest.copy(outer, blockBytes);
    return hash('sha256', outer, 'base64');
  };
}
