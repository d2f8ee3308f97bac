import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { largeYoungGeneration, type Candidate, type Surroundings } from './candidate.js';

/** Our gateway as it is deployed, but for its limits on size: a hundred thousand entities are more than it takes by default. */
export function ours({ urls, supergraphFile, folder, gateway }: Surroundings): Candidate[] {
  const names = Object.keys(urls).map((name) => name.toUpperCase());
  const jwks = join(folder, 'jwks.json');
  writeFileSync(jwks, JSON.stringify({ keys: [generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })] }));
  const environment = {
    GATEWAY_PORT: '0',
    GATEWAY_PRIVATE_KEY: generateKeyPairSync('x25519')
      .privateKey.export({ format: 'der', type: 'pkcs8' })
      .toString('base64'),
    SUPERGRAPH_FILE: supergraphFile,
    JWKS_FILE: jwks,
    JWT_ISSUER: 'bench',
    REQUEST_TIMEOUT_MS: '60000',
    AGENCY_TIMEOUT_MS: '60000',
    AGENCY_MAX_BYTES: '100000000',
    MAX_COST: '1000000000',
    // Nothing is taken from what `npm start` may have left.
    LOCAL_DATA_DIR: folder,
  };
  const publicKeys = (key: () => string) => Object.fromEntries(names.map((name) => [`${name}_PUBLIC_KEY`, key()]));
  const signed = publicKeys(() =>
    generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  );
  const candidate = (name: string, title: string, configuration: string, more: Record<string, string>): Candidate => ({
    name,
    title,
    plans: name === 'ours',
    grows: name === 'ours',
    configuration: `gateway/dist, @apollo/server in front, guards on, ${configuration}`,
    command: {
      flags: ['--disable-proto=delete', ...largeYoungGeneration],
      script: join(gateway, 'main.js'),
      settings: {},
      environment: { ...environment, ...more },
    },
  });
  return [
    candidate('ours', 'Safer Graph', 'requests signed, none shared', { ...signed, AGENCY_SHARING: 'off' }),
    candidate('ours-sharing', 'Safer Graph, sharing', 'requests signed and shared (the default)', signed),
    candidate('ours-unsigned', 'Safer Graph, unsigned', 'requests neither signed nor shared', {
      ...publicKeys(() => 'unsigned'),
      AGENCY_SHARING: 'off',
    }),
  ];
}
