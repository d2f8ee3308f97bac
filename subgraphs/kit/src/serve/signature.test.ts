import {
  createHash,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { signatureCheck, SignatureError } from './signature.js';

const pair = () => generateKeyPairSync('x25519');
const gateway = pair();
const police = pair();
const exported = (key: KeyObject, type: 'pkcs8' | 'spki'): string =>
  key.export({ format: 'der', type } as never).toString('base64');

const now = 1_259_841_645;
const body = Buffer.from('{"query":"{ __typename }"}');
const claims = { subject: null, role: 'PUBLIC', organization: null, partnership: null };

/** Signs as the published shape says, written apart from the code under test. */
function signed({
  created = now,
  nonce = 'AAAAAAAAAAAAAAAAAAAAAA',
  tag = 'police',
  own = gateway.privateKey,
  who = claims,
} = {}) {
  const shared = diffieHellman({ privateKey: own, publicKey: createPublicKey(police.privateKey) });
  const info = `safer-graph/1 ${tag} ${Math.floor(created / 60)}`;
  const key = Buffer.from(hkdfSync('sha256', shared, Buffer.alloc(0), info, 32));
  const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const claimsHeader = Buffer.from(JSON.stringify(who)).toString('base64url');
  const parameters = `("@method" "content-digest" "safer-claims");created=${created};nonce="${nonce}";keyid="gateway";alg="hmac-sha256";tag="${tag}"`;
  const base = `"@method": POST\n"content-digest": ${digest}\n"safer-claims": ${claimsHeader}\n"@signature-params": ${parameters}`;
  return {
    'content-digest': digest,
    'safer-claims': claimsHeader,
    'signature-input': `sig=${parameters}`,
    signature: `sig=:${createHmac('sha256', key).update(base).digest('base64')}:`,
  };
}

describe('a request to a subgraph', () => {
  const check = () =>
    signatureCheck(
      'police',
      { ownPrivate: exported(police.privateKey, 'pkcs8'), gatewayPublic: exported(gateway.publicKey, 'spki') },
      () => now,
    );

  it('is accepted with the signature of the gateway, and says who is asking', () =>
    expect(check()('POST', signed(), body)).toEqual(claims));

  it('is accepted across the border of a minute', () => {
    const accepting = check();
    expect(accepting('POST', signed({ created: now - 30 }), body)).toEqual(claims);
    expect(accepting('POST', signed({ created: now + 30, nonce: 'BBBBBBBBBBBBBBBBBBBBBB' }), body)).toEqual(claims);
  });

  it.each([
    ['unsigned', {}, body, 'no signature-input header'],
    ['signed for another subgraph', signed({ tag: 'housing' }), body, 'meant for housing'],
    ['signed with another key', signed({ own: pair().privateKey }), body, 'the signature is another'],
    ['signed too long ago', signed({ created: now - 31 }), body, 'created too long ago, or in the future'],
    ['signed in the future', signed({ created: now + 31 }), body, 'created too long ago, or in the future'],
    ['with another body', signed(), Buffer.from('{}'), 'the body is another'],
    ['with a malformed input', { ...signed(), 'signature-input': 'sig=()' }, body, 'signature-input has another form'],
    ['with an empty signature', { ...signed(), signature: 'sig=::' }, body, 'the signature is another'],
    ['with a role that nobody has', signed({ who: { ...claims, role: 'ROOT' } }), body, 'claims of another form'],
    [
      'with other claims than were signed',
      {
        ...signed(),
        'safer-claims': Buffer.from(JSON.stringify({ ...claims, role: 'ANALYST' })).toString('base64url'),
      },
      body,
      'the signature is another',
    ],
  ])('is refused %s', (_, headers, sent, reason) => {
    expect(() => check()('POST', headers, sent)).toThrow(new SignatureError(reason));
  });

  it('is refused when it comes a second time', () => {
    const accepting = check();
    accepting('POST', signed(), body);
    expect(() => accepting('POST', signed(), body)).toThrow('replayed');
  });

  it('is refused under another method', () =>
    expect(() => check()('GET', signed(), body)).toThrow('the signature is another'));
});
