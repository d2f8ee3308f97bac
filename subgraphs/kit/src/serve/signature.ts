import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Caller, callerClaims } from '../caller.js';

/** How far the gateway's clock may be off. */
const secondsOff = 30;
/** A nonce is remembered for longer than its signature can be valid. */
const nonceSeconds = 90;

const inputForm =
  /^sig=(\("@method" "content-digest" "safer-claims"\);created=(\d{1,12});nonce="([\w-]{22})";keyid="gateway";alg="hmac-sha256";tag="([\w-]{1,64})")$/;

/** Why a request was refused, for the log; the caller is told no more than that it was. */
export class SignatureError extends Error {}

const refuse = (reason: string): never => {
  throw new SignatureError(reason);
};

const header = (headers: IncomingHttpHeaders, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : refuse(`no ${name} header`);
};

/** Checks the gateway's signature (the shape of RFC 9421) on a request to this subgraph, and says who is asking. */
export type SignatureCheck = (method: string, headers: IncomingHttpHeaders, body: Buffer) => Caller;

export function signatureCheck(
  subgraph: string,
  keys: { readonly ownPrivate: string; readonly gatewayPublic: string },
  now: () => number = () => Date.now() / 1000,
): SignatureCheck {
  const keyOf = minuteKeys(subgraph, sharedSecret(keys.ownPrivate, keys.gatewayPublic));
  const seen = new Map<string, number>();

  return (method, headers, body) => {
    const input = inputForm.exec(header(headers, 'signature-input')) ?? refuse('signature-input has another form');
    const [, parameters, createdText, nonce, tag] = input as unknown as [string, string, string, string, string];
    const created = Number(createdText);
    if (tag !== subgraph) refuse(`meant for ${tag}`);
    if (Math.abs(now() - created) > secondsOff) refuse('created too long ago, or in the future');
    const digest = header(headers, 'content-digest');
    const claims = header(headers, 'safer-claims');
    if (digest !== `sha-256=:${createHash('sha256').update(body).digest('base64')}:`) refuse('the body is another');
    const base = [
      `"@method": ${method}`,
      `"content-digest": ${digest}`,
      `"safer-claims": ${claims}`,
      `"@signature-params": ${parameters}`,
    ].join('\n');
    const expected = createHmac('sha256', keyOf(Math.floor(created / 60)))
      .update(base)
      .digest();
    const given = Buffer.from(/^sig=:([\w+/=]+):$/.exec(header(headers, 'signature'))?.[1] ?? '', 'base64');
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) refuse('the signature is another');
    if (!remember(seen, nonce, now())) refuse('replayed');
    return readClaims(claims);
  };
}

function sharedSecret(ownPrivate: string, otherPublic: string): Buffer {
  const der = (text: string): Buffer => Buffer.from(text, 'base64');
  return diffieHellman({
    privateKey: createPrivateKey({ key: der(ownPrivate), format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: der(otherPublic), format: 'der', type: 'spki' }),
  });
}

/** Deriving a key costs more than using it, so the two or three that are valid at a time are kept. */
function minuteKeys(subgraph: string, secret: Buffer): (minute: number) => KeyObject | Buffer {
  const kept = new Map<number, Buffer>();
  return (minute) => {
    const known = kept.get(minute);
    if (known) return known;
    const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `safer-graph/1 ${subgraph} ${minute}`, 32));
    kept.set(minute, key);
    if (kept.size > 4) kept.delete(kept.keys().next().value!);
    return key;
  };
}

/** False if the nonce was seen before. Map keeps insertion order, so the oldest are dropped from its front. */
function remember(seen: Map<string, number>, nonce: string, now: number): boolean {
  for (const [old, until] of seen) {
    if (until > now) break;
    seen.delete(old);
  }
  if (seen.has(nonce)) return false;
  seen.set(nonce, now + nonceSeconds);
  return true;
}

function readClaims(text: string): Caller {
  try {
    return callerClaims.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    return refuse('claims of another form');
  }
}
