import { afterAll, expect, test } from '@jest/globals';
import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../test-support/temporary-folder.js';
import { loadSecrets } from './secrets.js';

afterAll(removeTemporaryFolders);

const publicOf = (text = ''): ReturnType<typeof createPublicKey> =>
  createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
const privateOf = (text = ''): ReturnType<typeof createPrivateKey> =>
  createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });

test('a subgraph and the gateway derive the same secret, and another subgraph does not', () => {
  const { keys } = loadSecrets(temporaryFolder(), ['police', 'housing']);
  const derive = (own: string, other: string): string =>
    diffieHellman({
      privateKey: privateOf(keys[own]?.privateKey),
      publicKey: publicOf(keys[other]?.publicKey),
    }).toString('hex');
  expect(derive('police', 'gateway')).toBe(derive('gateway', 'police'));
  expect(derive('housing', 'gateway')).not.toBe(derive('gateway', 'police'));
});

test('secrets are kept, for their owner alone; a subgraph that joins later gets its own', () => {
  const folder = temporaryFolder();
  const first = loadSecrets(folder, ['police']);
  const second = loadSecrets(folder, ['police', 'fire']);
  expect(second).toMatchObject(first);
  expect(Object.keys(second.keys)).toEqual(['gateway', 'police', 'fire']);
  expect(Object.keys(second.logins)).toEqual(['police_import', 'police_serve', 'fire_import', 'fire_serve']);
  expect(new Set(Object.values(second.logins)).size).toBe(4);
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('the published key set holds no private part', () => {
  const folder = temporaryFolder();
  const { tokenKey } = loadSecrets(folder, []);
  const published = JSON.parse(readFileSync(join(folder, 'jwks.json'), 'utf8')) as { keys: object[] };
  expect(published).toEqual({ keys: [tokenKey.public] });
  expect(Object.keys(published.keys[0] ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
});

test('a damaged file is refused, not overwritten', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'secrets.json'), '{"postgres": "half');
  expect(() => loadSecrets(folder, [])).toThrow(/secrets\.json is damaged \(.*\)\. npm run reset starts over\.$/);
  expect(readFileSync(join(folder, 'secrets.json'), 'utf8')).toBe('{"postgres": "half');
});
