import { Command, InvalidArgumentError, Option } from 'commander';
import { importJWK, SignJWT } from 'jose';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dataDirOf, environment } from './config.js';
import { tokenIssuer } from './process-settings.js';
import { readSecrets } from './secrets.js';

const roles = ['PUBLIC', 'ANALYST', 'PARTNERSHIP_MANAGER', 'AGENCY_OFFICER', 'AGENCY_STEWARD', 'AUDITOR'];

interface TokenOptions {
  readonly role: string;
  readonly subject: string;
  readonly organization?: string;
  readonly partnership: string;
  readonly hours: number;
}

async function token(options: TokenOptions): Promise<string> {
  const env = environment();
  const file = join(dataDirOf(env), 'secrets.json');
  const key = readSecrets(file).tokenKey?.private;
  if (!key) throw new Error(`There is no signing key in ${file}: npm start makes it, once.`);
  const { role, subject, organization, partnership, hours } = options;
  return new SignJWT({ role, organization, partnership })
    .setProtectedHeader({ alg: 'EdDSA', kid: String(key.kid), typ: 'JWT' })
    .setSubject(subject)
    .setIssuer(env['JWT_ISSUER'] || tokenIssuer)
    .setAudience(env['JWT_AUDIENCE'] || 'safer-graph')
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(new Date(Date.now() + hours * 3_600_000))
    .sign(await importJWK(key, 'EdDSA'));
}

function positive(text: string): number {
  const hours = Number(text);
  if (hours > 0 && hours <= 24 * 31) return hours;
  throw new InvalidArgumentError('Expected a number of hours, at most 744 (31 days).');
}

new Command('npm run token --')
  .description('Prints a token for the local default, and nothing else.')
  .addOption(new Option('--role <role>', 'who is asking').choices(roles).makeOptionMandatory())
  .option('--subject <id>', 'the person', 'local')
  .option('--organization <id>', 'the agency of an officer or steward, such as kent-police')
  .option('--partnership <id>', 'whose records', 'sevenoaks-csp')
  .option('--hours <number>', 'how long the token is valid', positive, 8)
  .action(async (options: TokenOptions) => console.log(await token(options)))
  .parseAsync()
  .catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
