import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyUrls } from './agency-database.js';
import { baseUrl, settingName, type Settings } from './config.js';
import type { Secrets } from './secrets.js';

export const tokenIssuer = 'safer-graph-local';

/** Every setting that the processes need and that was not given. */
export function processSettings(
  settings: Settings,
  secrets: Secrets,
  databases: ReadonlyMap<string, AgencyUrls>,
): Record<string, string> {
  const made: Record<string, string> = {
    GATEWAY_PORT: String(settings.gateway.port),
    GATEWAY_PRIVATE_KEY: secrets.keys['gateway']?.privateKey ?? '',
    GATEWAY_PUBLIC_KEY: secrets.keys['gateway']?.publicKey ?? '',
  };
  if (!settings.environment['JWKS_URL']) {
    made['JWKS_FILE'] = join(settings.dataDir, 'jwks.json');
    made['JWT_ISSUER'] = tokenIssuer;
  }
  for (const subgraph of settings.subgraphs) {
    const { name, port } = subgraph;
    const urls = databases.get(name);
    made[settingName(name, 'PORT')] = String(port);
    made[settingName(name, 'URL')] = `${baseUrl(subgraph)}/graphql`;
    made[settingName(name, 'DATABASE_URL')] = urls?.serveUrl ?? '';
    made[settingName(name, 'IMPORT_DATABASE_URL')] = urls?.importUrl ?? '';
    made[settingName(name, 'PRIVATE_KEY')] = secrets.keys[name]?.privateKey ?? '';
    made[settingName(name, 'PUBLIC_KEY')] = secrets.keys[name]?.publicKey ?? '';
  }
  return Object.fromEntries(Object.entries(made).map(([name, value]) => [name, settings.environment[name] || value]));
}

/** For a subgraph that is started alone, an import, or any other process beside npm start, while that runs. */
export function writeLocalEnv(dataDir: string, settings: Record<string, string>): void {
  const lines = Object.entries(settings).map(([name, value]) => `${name}='${value}'\n`);
  writeFileSync(localEnv(dataDir), lines.join(''), { mode: 0o600 });
}

export function removeLocalEnv(dataDir: string): void {
  rmSync(localEnv(dataDir), { force: true });
}

function localEnv(dataDir: string): string {
  return join(dataDir, 'local.env');
}
