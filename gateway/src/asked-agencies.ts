import type { KeyObject } from 'node:crypto';
import { createAgency, type Agency } from './agency/agency.js';
import { createSigner, type Signer } from './agency/request-signature.js';
import type { Config } from './config.js';

/** An agency as one supergraph asks it. */
export interface AskedAgency {
  readonly agency: Agency;
  /** Without a key to sign with, it is told nothing of the caller either. */
  readonly isSigned: boolean;
}

/** The agencies of one supergraph, until it is given back. */
export interface AskedAgencies {
  readonly byName: ReadonlyMap<string, AskedAgency>;
  giveBack(): void;
}

const unsigned: Signer = () => ({});

/** Supergraphs share the connections to agencies that stay where they were. Those that nobody asks any more are closed. */
export function createAskedAgencies(
  config: Pick<Config, 'agency' | 'agencyLimits' | 'privateKey'>,
  log: (message: string) => void,
) {
  const open = new Map<string, AskedAgency & { users: number }>();

  function openAgency(name: string, defaultUrl: string): string {
    const { url, publicKey, timeoutMs } = config.agency(name, defaultUrl);
    const key = `${name} ${url}`;
    if (open.has(key)) return key;
    const sign = publicKey ? createSigner(name, privateKeyFor(name), publicKey) : unsigned;
    const agency = createAgency({ name, url, sign, ...config.agencyLimits, timeoutMs, log });
    open.set(key, { agency, isSigned: publicKey !== undefined, users: 0 });
    if (!publicKey) log(`${name} is asked without signature and claims, as its public key is set to "unsigned".`);
    return key;
  }

  function privateKeyFor(name: string): KeyObject {
    if (config.privateKey) return config.privateKey;
    throw new Error(
      `GATEWAY_PRIVATE_KEY is missing, and ${name} is to be asked with a signature: the X25519 private key, base64 of PKCS8 DER (\`npm start\` at the root sets one for as long as it runs).`,
    );
  }

  function close(key: string): void {
    const entry = open.get(key);
    if (!entry || entry.users > 0) return;
    open.delete(key);
    void entry.agency.close();
  }

  return {
    /** Throws when the settings of one are missing or wrong. */
    take(urls: ReadonlyMap<string, string>): AskedAgencies {
      const keys = new Map<string, string>();
      try {
        for (const [name, url] of urls) keys.set(name, openAgency(name, url));
      } catch (error) {
        [...keys.values()].forEach(close);
        throw error;
      }
      const entries = new Map([...keys].map(([name, key]) => [name, open.get(key)!] as const));
      entries.forEach((entry) => entry.users++);
      let isGivenBack = false;
      return {
        byName: entries,
        giveBack() {
          if (isGivenBack) return;
          isGivenBack = true;
          entries.forEach((entry) => entry.users--);
          [...keys.values()].forEach(close);
        },
      };
    },
    close: async (): Promise<void> => {
      const all = [...open.values()];
      // Whoever gives agencies back later finds them closed.
      open.clear();
      await Promise.all(all.map(({ agency }) => agency.close()));
    },
  };
}
