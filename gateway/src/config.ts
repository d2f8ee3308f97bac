import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { z } from 'zod';

const repository = fileURLToPath(new URL('../..', import.meta.url));

const positive = z.coerce.number().int().positive();
const whole = (fallback: number) => positive.default(fallback);
/** A timer that is told to wait longer does not wait at all. */
const milliseconds = positive.max(2_147_483_647);

const settings = z.object({
  GATEWAY_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  GATEWAY_HOST: z.string().default('127.0.0.1'),
  SUPERGRAPH_FILE: z.string().optional(),
  SUPERGRAPH_URL: z.url({ protocol: /^https?$/, error: 'must be a URL of http or https' }).optional(),
  SUPERGRAPH_POLL_MS: milliseconds.optional(),
  KEEP_DIR: z.string().optional(),
  QUERY_FILE: z.string().optional(),
  GATEWAY_PRIVATE_KEY: z.string().optional(),
  JWKS_FILE: z.string().optional(),
  JWKS_URL: z.url().optional(),
  JWT_ISSUER: z.string().optional(),
  JWT_AUDIENCE: z.string().default('safer-graph'),
  ALLOWED_ORIGINS: z.string().default(''),
  REQUEST_TIMEOUT_MS: milliseconds.default(15_000),
  AGENCY_TIMEOUT_MS: milliseconds.default(5_000),
  AGENCY_MAX_BYTES: whole(16_000_000),
  AGENCY_CONNECTIONS: whole(64),
  AGENCY_QUEUE: whole(256),
  AGENCY_PUBLIC_KEY: z.literal('unsigned').optional(),
  AGENCY_SHARING: z.enum(['on', 'off']).default('on'),
  MAX_BODY_BYTES: whole(1_000_000),
  MAX_TOKENS: whole(8_000),
  MAX_DEPTH: whole(24),
  MAX_FIELDS: whole(4_000),
  MAX_ALIASES: whole(500),
  MAX_ROOT_FIELDS: whole(50),
  MAX_DIRECTIVES: whole(500),
  MAX_COST: whole(10_000_000),
  LIST_SIZE: whole(10),
  END_WITH_PARENT: z.string().optional(),
});

type Found = z.infer<typeof settings>;
export type Config = ReturnType<typeof readConfig>;

interface AgencyConfig {
  readonly url: string;
  readonly publicKey: KeyObject | undefined;
  readonly timeoutMs: number;
}

/** Settings of the environment, else of `.env`, else of what `npm start` wrote. Throws one message that names every mistake. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env, files = settingsFiles()) {
  const given = new Map(
    [environment, ...files.map(readSettingsFile)].reverse().flatMap((source) => Object.entries(source)),
  );
  // An empty value counts as none, so that the environment can take back what a file sets.
  const values = Object.fromEntries([...given].filter(([, value]) => value !== ''));
  const result = settings.safeParse(values);
  if (!result.success) {
    throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'));
  }
  const found = result.data;
  const { SUPERGRAPH_FILE: file, SUPERGRAPH_URL: url, GATEWAY_PRIVATE_KEY: privateKey } = found;
  if (file !== undefined && url !== undefined) throw new Error('Set SUPERGRAPH_FILE or SUPERGRAPH_URL, not both.');
  const isOurs = file === undefined && url === undefined;
  const queryFile = found.QUERY_FILE ?? (isOurs ? 'schema/queries/meeting-actions.graphql' : undefined);
  return {
    port: found.GATEWAY_PORT,
    host: found.GATEWAY_HOST,
    supergraph: {
      from: url === undefined ? { file: inRepository(file ?? 'schema/supergraph.graphql') } : { url },
      // A file costs nothing to look at; somebody else pays for a URL.
      pollMs: found.SUPERGRAPH_POLL_MS ?? (url === undefined ? 1_000 : 10_000),
    },
    keepFolder: inRepository(found.KEEP_DIR ?? `${dataFolder()}/kept`),
    queryFile: queryFile === undefined ? undefined : inRepository(queryFile),
    privateKey: privateKey === undefined ? undefined : readKey('GATEWAY_PRIVATE_KEY', privateKey, 'private'),
    identity: identityOf(found),
    allowedOrigins: found.ALLOWED_ORIGINS.split(',').flatMap((origin) => origin.trim() || []),
    agencyLimits: {
      maxBytes: found.AGENCY_MAX_BYTES,
      connections: found.AGENCY_CONNECTIONS,
      queue: found.AGENCY_QUEUE,
      sharing: found.AGENCY_SHARING === 'on',
    },
    requestTimeoutMs: found.REQUEST_TIMEOUT_MS,
    maxBodyBytes: found.MAX_BODY_BYTES,
    documentLimits: {
      tokens: found.MAX_TOKENS,
      depth: found.MAX_DEPTH,
      fields: found.MAX_FIELDS,
      aliases: found.MAX_ALIASES,
      rootFields: found.MAX_ROOT_FIELDS,
      directives: found.MAX_DIRECTIVES,
    },
    costLimits: { cost: found.MAX_COST, listSize: found.LIST_SIZE },
    endWithParent: found.END_WITH_PARENT === '1',
    /** Settings of one agency; without a public key, it is asked unsigned. Which agencies there are, the supergraph says. */
    agency(name: string, defaultUrl: string): AgencyConfig {
      const prefix = name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_');
      const url = values[`${prefix}_URL`] ?? defaultUrl;
      if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
        throw new Error(`${prefix}_URL must be a URL of http or https; got "${url}".`);
      }
      const timeout = milliseconds.default(found.AGENCY_TIMEOUT_MS).safeParse(values[`${prefix}_TIMEOUT_MS`]);
      if (!timeout.success) throw new Error(`${prefix}_TIMEOUT_MS ${timeout.error.issues[0]?.message}`);
      const setting = `${prefix}_PUBLIC_KEY`;
      const text = values[setting] ?? found.AGENCY_PUBLIC_KEY;
      if (text === undefined) {
        throw new Error(
          `${setting} is missing: the X25519 public key of ${name}, base64 of SPKI DER; or "unsigned", when ${name} checks no signatures.`,
        );
      }
      const publicKey = text === 'unsigned' ? undefined : readKey(setting, text, 'public');
      return { url, publicKey, timeoutMs: timeout.data };
    },
  };
}

/** Nothing, where no tokens are taken. */
function identityOf({ JWKS_FILE: file, JWKS_URL: url, JWT_ISSUER: issuer, JWT_AUDIENCE: audience }: Found) {
  if (file === undefined && url === undefined && issuer === undefined) return undefined;
  if ((file === undefined) === (url === undefined)) {
    throw new Error(
      'Set JWKS_FILE or JWKS_URL, one of them: the public keys that callers’ tokens are checked against.',
    );
  }
  if (issuer === undefined) throw new Error('JWT_ISSUER is missing: who issues the tokens of callers');
  return { keys: url === undefined ? { file: inRepository(file ?? '') } : { url }, issuer, audience };
}

const inRepository = (path: string): string => resolve(repository, path);

const settingsFiles = (): string[] => [inRepository('.env'), inRepository(`${dataFolder()}/local.env`)];

function dataFolder(): string {
  return process.env['LOCAL_DATA_DIR'] || readSettingsFile(inRepository('.env'))['LOCAL_DATA_DIR'] || 'local/.data';
}

function readSettingsFile(file: string): Record<string, string | undefined> {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
}

function readKey(name: string, text: string, kind: 'private' | 'public'): KeyObject {
  try {
    const der = Buffer.from(text, 'base64');
    const key =
      kind === 'private'
        ? createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
        : createPublicKey({ key: der, format: 'der', type: 'spki' });
    if (key.asymmetricKeyType === 'x25519') return key;
  } catch {
    // The reason would quote the key; the message below says all that helps.
  }
  throw new Error(`${name} must be an X25519 ${kind} key, base64 of ${kind === 'private' ? 'PKCS8' : 'SPKI'} DER.`);
}
