import { setImmediate } from 'node:timers/promises';
import { parse, validate, validateSchema, type GraphQLSchema } from 'graphql';
import { encodeClaims } from './agency/claims.js';
import type { Departure } from './agency/departure.js';
import { createAskedAgencies } from './asked-agencies.js';
import type { Caller } from './caller.js';
import type { Config } from './config.js';
import { createEngine, type Engine, type EngineRequest, type KnownOperation } from './engine.js';
import type { OperationAnswer } from './execution/answer.js';
import { createSharedOperations } from './shared-operations.js';

/** One supergraph, answered. */
export interface Service {
  readonly schema: GraphQLSchema;
  readonly supergraphSdl: string;
  execute(request: EngineRequest, caller: Caller): Promise<OperationAnswer>;
  recentOperations(): readonly KnownOperation[];
  /** Plans what clients are likely to ask, the newest first, so that a new supergraph keeps nobody waiting. */
  prepareFor(operations: readonly KnownOperation[]): Promise<void>;
  /** Another takes its place: when what is under way has ended, nothing is kept for it. */
  retire(): void;
}

export type Log = (message: string) => void;

const mostPrepared = 200;
const prepareMs = 3_000;
/** So long after it was replaced a request may still come that began with it. */
const graceMs = 10_000;

/** Makes services, one per supergraph. */
export function createServices(
  config: Pick<Config, 'agency' | 'agencyLimits' | 'privateKey' | 'costLimits'>,
  log: Log,
) {
  const agencies = createAskedAgencies(config, log);
  return {
    /** Rejects when the supergraph cannot be served: nothing of it is used then. */
    async create(supergraphSdl: string): Promise<Service> {
      const engine = await createEngine(supergraphSdl, config.costLimits);
      try {
        const [problem] = validateSchema(engine.schema);
        if (problem) throw problem;
        return serve(engine, supergraphSdl);
      } catch (error) {
        engine.retire();
        throw error;
      }
    },
    close: agencies.close,
  };

  function serve(engine: Engine, supergraphSdl: string): Service {
    const asked = agencies.take(engine.agencies);
    const share = createSharedOperations();
    let underWay = 0;
    let isRetired = false;
    let end: NodeJS.Timeout | undefined;
    const endWhenIdle = (): void => {
      clearTimeout(end);
      if (isRetired && underWay === 0) end = setTimeout(asked.giveBack, graceMs).unref();
    };
    return {
      schema: engine.schema,
      supergraphSdl,
      recentOperations: engine.recentOperations,
      prepareFor: (operations) => prepareFor(engine, operations),
      retire() {
        isRetired = true;
        engine.retire();
        endWhenIdle();
      },
      async execute(request, caller) {
        const encodedClaims = encodeClaims(caller.claims);
        const run = (departure: Departure): Promise<OperationAnswer> =>
          engine.execute({ ...request, rights: caller.rights, client: departure }, (name, body, isQuery) => {
            const entry = asked.byName.get(name);
            if (!entry) throw new Error(`The plan asks ${name}, which the supergraph does not name.`);
            return entry.agency.ask(body, entry.isSigned ? encodedClaims : '', isQuery, departure);
          });
        underWay++;
        endWhenIdle();
        try {
          return await (config.agencyLimits.sharing
            ? share(request, encodedClaims, caller, run)
            : run(caller.departure));
        } finally {
          underWay--;
          endWhenIdle();
        }
      },
    };
  }
}

async function prepareFor(engine: Engine, operations: readonly KnownOperation[]): Promise<void> {
  const end = performance.now() + prepareMs;
  for (const operation of operations.slice(-mostPrepared).reverse()) {
    if (performance.now() > end) return;
    try {
      const document = parse(operation.source);
      if (validate(engine.schema, document).length === 0) await engine.prepare(operation, document);
    } catch {
      // What cannot be run on the new supergraph is told to whoever asks for it.
    }
    // Requests that wait come first.
    await setImmediate();
  }
}
