import { createHmac } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { agencyUrls } from './agency-database.js';
import { settingName } from './config.js';
import { subgraphs } from './local-processes.js';
import { tokenIssuer } from './process-settings.js';
import { repository } from './repository.js';
import { loadSecrets } from './secrets.js';

/**
 * Writes the env files that docker-compose.yml names: each container gets what it needs and no more. A second run keeps
 * every secret, so that an agency that joins later does not change those of the others.
 */
function writeEnvFiles(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = loadSecrets(
    folder,
    subgraphs.map(({ name }) => name),
  );
  // Public keys: the gateway's container reads it as a user who is not us.
  chmodSync(join(folder, 'jwks.json'), 0o644);
  const write = (name: string, settings: Record<string, string | undefined>): void => {
    const lines = Object.entries(settings).map(([setting, value]) => `${setting}=${value}\n`);
    writeFileSync(join(folder, `${name}.env`), lines.join(''), { mode: 0o600 });
  };
  const publicKeys = subgraphs.map(({ name }) => [settingName(name, 'PUBLIC_KEY'), secrets.keys[name]?.publicKey]);
  write('gateway', {
    GATEWAY_PRIVATE_KEY: secrets.keys['gateway']?.privateKey,
    JWT_ISSUER: tokenIssuer,
    ...(Object.fromEntries(publicKeys) as Record<string, string>),
  });
  for (const { name } of subgraphs) {
    const login = (role: string): { user: string; password: string } => {
      const user = `${name}_${role}`;
      return { user, password: secrets.logins[user] ?? '' };
    };
    const database = { database: `safer_${name}`, import: login('import'), serve: login('serve') };
    const urls = agencyUrls(`postgres://${name}-postgres:5432`, database);
    write(name, {
      [settingName(name, 'DATABASE_URL')]: urls.serveUrl,
      [settingName(name, 'PRIVATE_KEY')]: secrets.keys[name]?.privateKey,
      GATEWAY_PUBLIC_KEY: secrets.keys['gateway']?.publicKey,
    });
    write(`${name}-import`, { [settingName(name, 'IMPORT_DATABASE_URL')]: urls.importUrl });
    write(`${name}-postgres`, {
      AGENCY: name,
      POSTGRES_USER: 'postgres',
      POSTGRES_PASSWORD: createHmac('sha256', secrets.postgres).update(name).digest('base64url'),
      IMPORT_PASSWORD: database.import.password,
      SERVE_PASSWORD: database.serve.password,
    });
  }
}

const folder = resolve(process.argv[2] ?? join(repository, 'deploy/secrets'));
writeEnvFiles(folder);
console.log(`Passwords and keys for docker-compose.yml are in ${folder}. They are not in git: keep them safe.`);
