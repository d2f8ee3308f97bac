import {
  ApolloServer,
  HeaderMap,
  type ApolloServerOptionsWithGateway,
  type ApolloServerPlugin,
  type GraphQLResponse,
} from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type FormattedExecutionResult, type GraphQLSchema } from 'graphql';
import type { CurrentService } from './reload/current-service.js';
import type { Caller } from './caller.js';
import type { OperationAnswer } from './execution/answer.js';
import type { Log, Service } from './service.js';

const mostErrors = 20;

/**
 * Apollo Server parses, validates and speaks HTTP. It has its schema through its `gateway` interface, so that a new one can
 * take the place of the old one, and its answers from a plugin: the executor of that interface costs more per request.
 */
export async function startApollo(current: CurrentService, log: Log): Promise<ApolloServer<Caller>> {
  const services = new WeakMap<GraphQLSchema, Service>();
  const gateway: ApolloServerOptionsWithGateway<Caller>['gateway'] = {
    onSchemaLoadOrUpdate(tell) {
      const announce = (service: Service): void => {
        services.set(service.schema, service);
        tell({ apiSchema: service.schema, coreSupergraphSdl: service.supergraphSdl });
      };
      announce(current.get());
      current.onChange(announce);
      return () => undefined;
    },
    load: () => Promise.resolve({ executor: null }),
    stop: () => Promise.resolve(),
  };
  const server = new ApolloServer<Caller>({
    gateway,
    plugins: [
      executePlugin(services, log),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
    persistedQueries: false,
    // More would help nobody, and each unknown name is compared with all that are known.
    validationOptions: { maxErrors: mostErrors },
    stringifyResult: textOf,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: { debug: () => undefined, info: () => undefined, warn: log, error: log },
  });
  await server.start();
  return server;
}

const texts = new WeakMap<object, string>();

/**
 * Callers who share an answer share its text. Apollo's own way of writing it adds a line end, and so copies the whole of it
 * once more.
 */
function textOf(result: FormattedExecutionResult): string {
  const { data, errors, extensions } = result as object as Partial<OperationAnswer>;
  // Refused by Apollo Server itself, or before any agency was asked.
  if (!data || !extensions) return JSON.stringify(result);
  const known = texts.get(extensions);
  if (known !== undefined) return known;
  const shownErrors = errors ? `"errors":${JSON.stringify(errors)},` : '';
  const text = `{${shownErrors}"data":${data.text},"extensions":${JSON.stringify(extensions)}}`;
  texts.set(extensions, text);
  return text;
}

function executePlugin(services: WeakMap<GraphQLSchema, Service>, log: Log): ApolloServerPlugin<Caller> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ schema, document, source, request, contextValue }) {
          // A request ends on the schema that it began with, also when a new one comes meanwhile.
          const service = services.get(schema);
          if (!service) throw new Error('No service belongs to this schema.');
          const { operationName, variables } = request;
          try {
            const answer = await service.execute({ source, document, operationName, variables }, contextValue);
            return respond(answer as object);
          } catch (error) {
            return refuse(error, log);
          }
        },
      }),
  };
}

function respond(singleResult: FormattedExecutionResult, status = 200): GraphQLResponse {
  return { http: { status, headers: new HeaderMap() }, body: { kind: 'single', singleResult } };
}

/** Nothing was asked of any agency: the request itself cannot be run. */
function refuse(error: unknown, log: Log) {
  const reasons: unknown[] = error instanceof AggregateError ? error.errors : [error];
  const known = reasons.filter((reason) => reason instanceof GraphQLError);
  if (known.length > 0) return respond({ errors: known.map((reason) => reason.toJSON()) }, 400);
  log(`An operation failed inside the gateway: ${(error as Error).stack ?? String(error)}`);
  const message = 'The gateway could not run this operation; the reason is in its log.';
  return respond({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }] }, 500);
}
