import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type GenerateKeyPairResult } from 'jose';
import { createIdentity, Unauthenticated } from './identity.js';

const settings = { issuer: 'https://issuer.test', audience: 'safer-graph' };

let known: GenerateKeyPairResult;
let unknown: GenerateKeyPairResult;
let server: Server;
let keysAre: 'there' | 'gone';
let url: string;
beforeAll(async () => {
  known = await generateKeyPair('EdDSA', { extractable: true });
  unknown = await generateKeyPair('EdDSA', { extractable: true });
  const keys = [{ ...(await exportJWK(known.publicKey)), alg: 'EdDSA', kid: 'known' }];
  server = createServer((_, response) => {
    if (keysAre === 'there') response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys }));
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

async function bearer({ privateKey }: GenerateKeyPairResult, kid: string): Promise<string> {
  const token = new SignJWT({ role: 'ANALYST' }).setProtectedHeader({ alg: 'EdDSA', kid }).setExpirationTime('1m');
  const { issuer, audience } = settings;
  return `Bearer ${await token.setIssuer(issuer).setAudience(audience).setSubject('synthetic').sign(privateKey)}`;
}

it('knows a caller by the keys of a server', async () => {
  keysAre = 'there';
  const identify = createIdentity({ keys: { url }, ...settings });
  expect((await identify(await bearer(known, 'known'))).claims).toEqual({
    subject: 'synthetic',
    role: 'ANALYST',
    organization: null,
    partnership: null,
  });
  await expect(identify(await bearer(unknown, 'unknown'))).rejects.toThrow(Unauthenticated);
});

it('does not call a token wrong when its keys cannot be had', async () => {
  keysAre = 'gone';
  const identify = createIdentity({ keys: { url }, ...settings });
  const failure: unknown = await identify(await bearer(known, 'known')).catch((error: unknown) => error);
  expect(failure).not.toBeInstanceOf(Unauthenticated);
  expect((failure as Error).message).toBe(
    'JWKS_URL: no set of public keys can be had there: Expected 200 OK from the JSON Web Key Set HTTP response',
  );
  expect((await identify(undefined)).claims.role).toBe('PUBLIC');
});
