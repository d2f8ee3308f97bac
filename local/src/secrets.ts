import { generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface KeyPair {
  readonly privateKey: string;
  readonly publicKey: string;
}

/** What the local default makes up at its first start, and keeps. */
export interface Secrets {
  /** PostgreSQL's superuser. */
  readonly postgres: string;
  /** By database login, such as `police_serve`. */
  readonly logins: Record<string, string>;
  /** X25519, base64 of DER, by process: what the gateway's signatures are derived from. */
  readonly keys: Record<string, KeyPair>;
  /** Ed25519 as JWK: signs the tokens of `npm run token`. */
  readonly tokenKey: { readonly private: JsonWebKey; readonly public: JsonWebKey };
}
type JsonWebKey = ReturnType<KeyObject['export']>;

/** Reads the secrets of a data folder; makes those that are missing for these subgraphs. */
export function loadSecrets(dataDir: string, subgraphs: readonly string[]): Secrets {
  const file = join(dataDir, 'secrets.json');
  const known = readSecrets(file);
  const secrets: Secrets = {
    postgres: known.postgres ?? newPassword(),
    logins: { ...known.logins },
    keys: { ...known.keys },
    tokenKey: known.tokenKey ?? newTokenKey(),
  };
  for (const name of subgraphs) {
    for (const login of [`${name}_import`, `${name}_serve`]) secrets.logins[login] ??= newPassword();
  }
  for (const name of ['gateway', ...subgraphs]) secrets.keys[name] ??= newKeyPair();
  write(file, secrets);
  write(join(dataDir, 'jwks.json'), { keys: [secrets.tokenKey.public] });
  return secrets;
}

/** Only what is there: without a first start there is nothing. */
export function readSecrets(file: string): Partial<Secrets> {
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>;
  } catch (error) {
    throw new Error(`${file} is damaged (${(error as Error).message}). npm run reset starts over.`, { cause: error });
  }
}

/** 160 bits in letters that need no quoting in URLs, SQL and dotenv files. */
export function newPassword(): string {
  return randomBytes(20).toString('base64url');
}

function newKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

function newTokenKey(): Secrets['tokenKey'] {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const names = { kid: `local-${randomBytes(6).toString('hex')}`, alg: 'EdDSA', use: 'sig' };
  return {
    private: { ...privateKey.export({ format: 'jwk' }), ...names },
    public: { ...publicKey.export({ format: 'jwk' }), ...names },
  };
}

function write(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}
