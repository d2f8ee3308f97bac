import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { Caller } from '../caller.js';
import { SettingError } from '../config.js';
import { errorCodes } from '../errors.js';
import { type RequestDatabase, requestDatabases } from './request-database.js';
import { SignatureError, type SignatureCheck } from './signature.js';

/** A batch of some thousand references is well below; the gateway sends nothing larger. */
const largestBody = 10 * 1024 * 1024;

/** A request that takes this long has lost its caller. */
export const longestMs = 15_000;

/** What answers requests; another can take its place. */
export interface Answering {
  readonly schema: GraphQLSchema;
  readonly contextFor: (caller: Caller, db: DataSource) => object;
}

export interface ServerParts extends Answering {
  readonly name: string;
  readonly checkSignature: SignatureCheck;
  readonly db: DataSource;
  /** Day of the newest data, told to the gateway with every answer. */
  readonly dataAsOf: () => string | null;
  /** Whether its database answers. */
  readonly isReady: () => Promise<boolean>;
  /** What `/health` tells besides. */
  readonly health: () => object;
}

type Live = Answering & { readonly apollo: ApolloServer };

/** The HTTP face of a subgraph. It answers the gateway's signed requests, and says that it is alive. */
export async function startServer(parts: ServerParts, host: string, port: number) {
  let live = await start(parts.name, parts);
  const asRequest = requestDatabases(parts.db);
  const server = createServer((request, response) => {
    // A request ends with what it began with, also when something else takes its place meanwhile.
    void respond(live, parts, asRequest, request, response).catch((error: unknown) => {
      logLine(parts.name, error);
      if (response.headersSent) response.destroy();
      else sendError(response, 500, 'INTERNAL_SERVER_ERROR', 'The request could not be answered.');
    });
  });
  server.keepAliveTimeout = 65_000; // Longer than the gateway's pool keeps a connection: it is the one that closes.
  await listen(server, parts.name, host, port);
  const replace = async (answering: Answering): Promise<void> => void (live = await start(parts.name, answering));
  return { server, replace };
}

async function start(name: string, { schema, contextFor }: Answering): Promise<Live> {
  const apollo = new ApolloServer({
    schema,
    csrfPrevention: false, // Every request is signed; a browser cannot.
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled(), ApolloServerPluginCacheControlDisabled()],
    formatError: masked(name),
    includeStacktraceInErrorResponses: false,
    introspection: true,
  });
  await apollo.start();
  return { apollo, schema, contextFor };
}

async function respond(
  { apollo, contextFor }: Live,
  parts: ServerParts,
  asRequest: () => RequestDatabase,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?')[0];
  if (request.method === 'GET' && path === '/health') {
    const isReady = await parts.isReady();
    const status = isReady ? 'ok' : 'database down';
    return send(response, isReady ? 200 : 503, { status, subgraph: parts.name, ...parts.health() });
  }
  if (request.method !== 'POST' || path !== '/graphql')
    return sendError(response, 404, 'NOT_FOUND', 'A subgraph answers POST /graphql and GET /health.');
  if (request.headers.signature === undefined) return refuse(parts.name, response, 'no signature header');
  const body = await readBody(request);
  if (body === null) return sendError(response, 413, 'BAD_USER_INPUT', `A request may have ${largestBody} bytes.`);

  let caller: Caller;
  try {
    caller = parts.checkSignature(request.method, request.headers, body);
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    return refuse(parts.name, response, error.message);
  }

  const { db, stop } = asRequest();
  const deadline = setTimeout(() => {
    stop();
    if (!response.headersSent) sendError(response, 504, 'DEADLINE_PASSED', errorCodes.DEADLINE_PASSED);
  }, timeLimit(request));
  // Either all is answered, or nobody waits any more.
  response.on('close', () => {
    clearTimeout(deadline);
    stop();
  });
  const headers = new HeaderMap();
  for (const [key, value] of Object.entries(request.headers)) if (typeof value === 'string') headers.set(key, value);
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: readJson(body) },
    context: () => Promise.resolve(contextFor(caller, db)),
  });
  if (response.headersSent || response.destroyed) return;
  const asOf = parts.dataAsOf();
  if (asOf !== null) response.setHeader('safer-data-as-of', asOf);
  for (const [key, value] of answer.headers) response.setHeader(key, value);
  response.statusCode = answer.status ?? 200;
  response.end(answer.body.kind === 'complete' ? answer.body.string : '');
}

/** What the gateway says is left of its time. It is not signed: it can only be shorter than what a subgraph allows itself. */
function timeLimit({ headers }: IncomingMessage): number {
  const left = Number(headers['safer-deadline-ms']);
  return left > 0 ? Math.min(left, longestMs) : longestMs;
}

function refuse(name: string, response: ServerResponse, reason: string): void {
  console.error(`${name}: request refused: ${reason}`);
  sendError(response, 401, 'UNSIGNED_REQUEST', errorCodes.UNSIGNED_REQUEST);
}

/** Null where there is more than may be sent. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** What is no JSON is left for Apollo Server to refuse. */
function readJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** A coded error is for the caller. Anything else is logged under a reference, and only the reference goes out. */
const masked =
  (name: string) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    // A literal that a scalar refuses is found by validation, which would put its own code in place of the scalar's.
    const refused = error instanceof GraphQLError && error.originalError;
    if (refused instanceof GraphQLError && refused.extensions.code === 'BAD_USER_INPUT')
      return { ...formatted, message: refused.message, extensions: refused.extensions };
    if (cause instanceof GraphQLError && cause.extensions.code !== undefined) return formatted;
    if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
    const reference = randomUUID();
    logLine(name, cause, reference);
    return {
      message: `Something failed inside ${name}; reference ${reference}.`,
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
    };
  };

const logLine = (name: string, error: unknown, reference = ''): void =>
  console.error(`${name}: ${reference} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

const sendError = (response: ServerResponse, status: number, code: string, message: string): void =>
  send(response, status, { errors: [{ message, extensions: { code } }] });

const listen = (server: Server, name: string, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new SettingError(`Port ${port} on ${host} is taken. Stop what uses it, or set ${name.toUpperCase()}_PORT.`)
          : error,
      );
    });
    server.listen(port, host, () => resolve());
  });
