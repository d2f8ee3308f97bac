import { readFileSync } from 'node:fs';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import { publicClaims, roles, type Claims } from './agency/claims.js';
import { publicRights, type Rights } from './authorization/rights.js';

export interface IdentitySettings {
  readonly keys: { readonly file: string } | { readonly url: string };
  readonly issuer: string;
  readonly audience: string;
}

export interface Identity {
  /** What the agencies are told. */
  readonly claims: Claims;
  /** What the gateway decides on. */
  readonly rights: Rights;
}

const nobodyInParticular: Identity = { claims: publicClaims, rights: publicRights };

/** A token that is not accepted. The message is for the caller: it says what is wrong and repeats nothing of the token. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}

/** Who is asking, from the `Authorization` header: nobody in particular without one, and never that with a bad one. */
export type Identify = (authorization: string | undefined) => Promise<Identity>;

const algorithms = ['EdDSA', 'ES256', 'RS256'];

/** Without settings nobody can be known, and a token is refused rather than passed over. */
export function createIdentity(settings: IdentitySettings | undefined): Identify {
  if (!settings) {
    const message = 'This gateway takes no tokens: it was given no keys to check them with (JWKS_FILE or JWKS_URL).';
    return (authorization) =>
      authorization === undefined ? Promise.resolve(nobodyInParticular) : Promise.reject(new Unauthenticated(message));
  }
  const { keys, issuer, audience } = settings;
  const keySet = readKeys(keys);
  return async (authorization) => {
    if (authorization === undefined) return nobodyInParticular;
    const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
    if (!token) throw new Unauthenticated('The Authorization header must be "Bearer" and a token.');
    const payload = await verify(token);
    const role = roles.find((known) => known === payload.role);
    if (!role) throw new Unauthenticated('The token names no role that is known here.');
    return {
      claims: {
        subject: payload.sub ?? null,
        role,
        organization: textOrNull(payload.organization),
        partnership: textOrNull(payload.partnership),
      },
      rights: {
        isAuthenticated: true,
        scopes: new Set([...scopesIn(payload.scope), ...scopesIn(payload.scopes)]),
        policies: new Set([role]),
      },
    };
  };

  async function verify(token: string) {
    try {
      const required = ['exp'];
      return (await jwtVerify(token, keySet, { algorithms, issuer, audience, requiredClaims: required })).payload;
    } catch (error) {
      if (error instanceof KeysUnavailable) throw error;
      throw new Unauthenticated(whatIsWrong(error));
    }
  }
}

/** Nothing is known of a token then: that is no fault of the caller, and whoever runs the gateway must learn of it. */
class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

function whatIsWrong(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'The token has expired.';
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return `The token is not signed with an algorithm that is allowed here: ${algorithms.join(', ')}.`;
  }
  if (error instanceof errors.JWSInvalid || error instanceof errors.JWTInvalid) {
    return 'The token is not a JWT: header, payload and signature in base64url, with dots between them.';
  }
  const claim = error instanceof errors.JWTClaimValidationFailed ? error.claim : undefined;
  if (claim === 'iss') return 'The token is of another issuer than the one that is trusted here.';
  if (claim === 'aud') return 'The token is for another audience.';
  if (claim === 'exp') return 'The token does not say when it expires (exp).';
  return 'The token is not valid here.';
}

function readKeys(keys: IdentitySettings['keys']): JWTVerifyGetKey {
  if ('url' in keys) {
    const keySet = createRemoteJWKSet(new URL(keys.url));
    return (header, token) =>
      keySet(header, token).catch((error: unknown) => {
        if (saysThatKeyIsUnknown(error)) throw error;
        throw new KeysUnavailable(`JWKS_URL: no set of public keys can be had there: ${(error as Error).message}`, {
          cause: error,
        });
      });
  }
  try {
    return createLocalJWKSet(JSON.parse(readFileSync(keys.file, 'utf8')) as JSONWebKeySet);
  } catch (error) {
    throw new Error(`JWKS_FILE: ${keys.file} cannot be read as a set of public keys: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

const saysThatKeyIsUnknown = (error: unknown): boolean =>
  error instanceof errors.JWKSNoMatchingKey ||
  error instanceof errors.JWKSMultipleMatchingKeys ||
  error instanceof errors.JOSENotSupported;

/** OAuth writes one text with spaces between the scopes; some issuers write a list. */
function scopesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.filter((scope) => typeof scope === 'string');
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : [];
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);
