import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startGatewayProcess } from '../../gateway/test-support/gateway-process.js';

const privateText = () =>
  generateKeyPairSync('x25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
const publicText = () =>
  generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

/** The gateway as it runs in earnest, in front of any supergraph; its agencies do not look at signatures. */
export async function startToyGatewayProcess(
  supergraphSdl: string,
  agencies: readonly string[],
  settings: Record<string, string> = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'safer-graph-faults-'));
  writeFileSync(join(folder, 'supergraph.graphql'), supergraphSdl);
  const issuer = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' });
  writeFileSync(join(folder, 'jwks.json'), JSON.stringify({ keys: [issuer] }));
  const gateway = await startGatewayProcess({
    GATEWAY_PORT: '0',
    SUPERGRAPH_FILE: join(folder, 'supergraph.graphql'),
    GATEWAY_PRIVATE_KEY: privateText(),
    JWKS_URL: '',
    JWKS_FILE: join(folder, 'jwks.json'),
    JWT_ISSUER: 'https://issuer.example',
    ...Object.fromEntries(
      agencies.flatMap((name) => [
        [`${name.toUpperCase()}_URL`, ''],
        [`${name.toUpperCase()}_PUBLIC_KEY`, publicText()],
      ]),
    ),
    ...settings,
  });
  const url = await gateway.ready;
  const status = `/proc/${gateway.pid}/status`;
  return {
    url,
    logged: gateway.logged,
    /** The answer as text, so that nothing that stands in it is overlooked. */
    async ask(query: string, more: Record<string, unknown> = {}): Promise<{ status: number; text: string }> {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query, ...more }) });
      return { status: response.status, text: await response.text() };
    },
    /** The most memory that the process has held since `forgetPeak`, in MB. */
    peakMemory: () => Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'utf8'))?.[1]) / 1_000,
    forgetPeak: () => writeFileSync(`/proc/${gateway.pid}/clear_refs`, '5'),
    async stop() {
      gateway.signal('SIGTERM');
      await gateway.ended;
      rmSync(folder, { recursive: true });
    },
  };
}
