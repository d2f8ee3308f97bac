import type { GraphQLSchema } from 'graphql';
import { createAgency, type Agency } from './agency/agency.js';
import { encodeClaims, type Claims } from './agency/claims.js';
import type { Departure } from './agency/departure.js';
import { createSigner } from './agency/request-signature.js';
import type { Config } from './config.js';
import { createEngine, type Engine, type EngineRequest } from './engine.js';
import type { OperationAnswer } from './execution/answer.js';

export interface Caller {
  readonly claims: Claims;
  readonly departure: Departure;
}

export interface Service {
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  retire(): void;
  execute(request: EngineRequest, caller: Caller): Promise<OperationAnswer>;
}

export type Log = (message: string) => void;

/** Makes services, one per supergraph; they share the connections to agencies that stay where they were. */
export function createServices(
  config: Pick<Config, 'agency' | 'agencyLimits' | 'privateKey' | 'costLimits'>,
  log: Log,
) {
  const agencies = new Map<string, Agency>();

  function agencyFor(name: string, defaultUrl: string): Agency {
    const { url, publicKey } = config.agency(name, defaultUrl);
    const known = agencies.get(`${name} ${url}`);
    if (known) return known;
    const sign = createSigner(name, config.privateKey, publicKey);
    const agency = createAgency({ name, url, sign, ...config.agencyLimits, log });
    agencies.set(`${name} ${url}`, agency);
    return agency;
  }

  function askedAgencies(engine: Engine): Map<string, Agency> {
    try {
      return new Map([...engine.agencies].map(([name, url]) => [name, agencyFor(name, url)]));
    } catch (error) {
      engine.retire();
      throw error;
    }
  }

  return {
    /** Rejects when the supergraph cannot be served: nothing of it is used then. */
    async create(supergraphSdl: string): Promise<Service> {
      const engine: Engine = await createEngine(supergraphSdl, config.costLimits);
      const asked = askedAgencies(engine);
      return {
        schema: engine.schema,
        supergraphSdl,
        retire: engine.retire,
        execute(request, { claims, departure }) {
          const encodedClaims = encodeClaims(claims);
          return engine.execute(request, (name, body, isQuery) => {
            const agency = asked.get(name);
            if (!agency) throw new Error(`The plan asks ${name}, which the supergraph does not name.`);
            return agency.ask(body, encodedClaims, isQuery, departure);
          });
        },
      };
    },
    async close(): Promise<void> {
      await Promise.all([...agencies.values()].map((agency) => agency.close()));
    },
  };
}
