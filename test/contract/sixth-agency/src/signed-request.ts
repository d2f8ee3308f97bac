import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The keys of one agency, as its settings give them. */
export interface Keys {
  privateKey: string;
  gatewayPublicKey: string;
}

const seen = new Map<string, number>();

/** Whether the gateway sent this, to this agency, in the last half minute, for the first time. */
export function isSigned(agency: string, keys: Keys, headers: IncomingHttpHeaders, body: Buffer): boolean {
  const header = (name: string) => [headers[name]].flat()[0] ?? '';
  const parameters = header('signature-input').replace(/^sig=/, '');
  const created = Number(/;created=(\d+)/.exec(parameters)?.[1]);
  const nonce = /;nonce="([\w-]{22})"/.exec(parameters)?.[1];
  const base = [
    '"@method": POST',
    `"content-digest": ${header('content-digest')}`,
    `"safer-claims": ${header('safer-claims')}`,
    `"@signature-params": ${parameters}`,
  ].join('\n');
  const expected = createHmac('sha256', keyOf(agency, keys, Math.floor(created / 60)))
    .update(base)
    .digest();
  const given = Buffer.from(/^sig=:(.+):$/.exec(header('signature'))?.[1] ?? '', 'base64');
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  return (
    parameters.startsWith('("@method" "content-digest" "safer-claims");') &&
    parameters.endsWith(`;tag="${agency}"`) &&
    Math.abs(Date.now() / 1000 - created) <= 30 &&
    header('content-digest') === digest &&
    given.length === expected.length &&
    timingSafeEqual(given, expected) &&
    isNew(nonce)
  );
}

function keyOf(agency: string, { privateKey, gatewayPublicKey }: Keys, minute: number): Buffer {
  const der = (text: string) => Buffer.from(text, 'base64');
  const shared = diffieHellman({
    privateKey: createPrivateKey({ key: der(privateKey), format: 'der', type: 'pkcs8' }),
    publicKey: createPublicKey({ key: der(gatewayPublicKey), format: 'der', type: 'spki' }),
  });
  return Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), `safer-graph/1 ${agency} ${minute}`, 32));
}

function isNew(nonce: string | undefined): boolean {
  const now = Date.now();
  for (const [old, at] of seen) if (now - at > 90_000) seen.delete(old);
  if (!nonce || seen.has(nonce)) return false;
  seen.set(nonce, now);
  return true;
}
