import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AgencyUrls } from './agency-database.js';
import { baseUrl, settingName, type Environment, type Settings } from './config.js';
import type { LocalProcess } from './local-processes.js';
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

/**
 * Of all settings, those of one process: its own and what is shared. Of the others' it is told the gateway's public
 * key, or, as the gateway, where the subgraphs are and their public keys. Only what loads the sample may import.
 */
export function ownSettings(
  all: Environment,
  { gateway, subgraphs }: Pick<Settings, 'gateway' | 'subgraphs'>,
  { name }: LocalProcess,
  command: readonly string[],
): Environment {
  const toldOthers =
    name === gateway.name
      ? subgraphs.flatMap((other) => [settingName(other.name, 'URL'), settingName(other.name, 'PUBLIC_KEY')])
      : [settingName(gateway.name, 'PUBLIC_KEY')];
  const ownerOf = (setting: string): string | undefined =>
    [gateway, ...subgraphs]
      .map((process) => process.name)
      .filter((candidate) => setting.startsWith(settingName(candidate, '')))
      .sort((one, other) => other.length - one.length)[0]; // FIRE_AND_RESCUE_PORT is not fire's
  const mayImport = command.includes('sample');
  return Object.fromEntries(
    Object.entries(all).filter(([setting]) => {
      if (setting === settingName(name, 'IMPORT_DATABASE_URL')) return mayImport;
      return toldOthers.includes(setting) || [undefined, name].includes(ownerOf(setting));
    }),
  );
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
