import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { createDeparture } from '../agency/departure.js';
import { Unauthenticated, type Identify } from '../identity.js';
import type { Caller } from '../caller.js';
import type { Log } from '../service.js';
import type { Page } from './graphiql.js';
import { BadRequest, readBody, readSearch } from './read-body.js';

export interface FrontSettings {
  readonly apollo: ApolloServer<Caller>;
  readonly identify: Identify;
  /** Says what is wrong with a document, before anybody works on it. */
  readonly guard: (document: string) => GraphQLError | undefined;
  readonly graphiql: Page;
  /** What `/health` tells besides that the gateway is there. */
  readonly health: () => object;
  readonly allowedOrigins: readonly string[];
  readonly maxBodyBytes: number;
  /** So long a client waits for an answer at most; one who wants it sooner says so in `safer-deadline-ms`. */
  readonly requestTimeoutMs: number;
  readonly log: Log;
}

const self = 'http://gateway';

/** The gateway's HTTP server: `/graphql`, `/graphiql` and `/health`. */
export function createFront(settings: FrontSettings): Server {
  const { graphiql, allowedOrigins, log } = settings;
  return createServer((request, response) => {
    const url = addressOf(request.url);
    allowOrigin(request, response, allowedOrigins);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    switch (url.pathname) {
      case '/graphql':
        answerGraphql(settings, request, response, url).catch((error: unknown) => answerError(response, error, log));
        return;
      case '/graphiql':
      case '/graphiql/':
        return void response.writeHead(200, graphiql.headers).end(graphiql.html);
      case '/health':
        return sendJson(response, 200, { status: 'ok', ...settings.health() });
      default:
        return sendJson(response, 404, errorBody('NOT_FOUND', 'Here are /graphql, /graphiql and /health.'));
    }
  });
}

/** What is no address, such as `//`, leads nowhere. */
function addressOf(path = '/'): URL {
  return new URL(URL.canParse(path, self) ? path : '/', self);
}

async function answerGraphql(
  { apollo, identify, guard, maxBodyBytes, requestTimeoutMs }: FrontSettings,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const departure = createDeparture(timeLimit(request.headers['safer-deadline-ms'], requestTimeoutMs));
  response.on('close', departure.happen);
  const identity = await identify(request.headers.authorization);
  const method = request.method ?? 'GET';
  const body = method === 'POST' ? await readBody(request, maxBodyBytes) : undefined;
  const { query: document } = body ?? readSearch(url);
  const refusal = typeof document === 'string' ? guard(document) : undefined;
  if (refusal) return sendJson(response, 400, { errors: [refusal] });
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers, search: url.search, body },
    context: () => Promise.resolve({ ...identity, departure }),
  });
  if (answer.body.kind !== 'complete') throw new Error('An answer came in parts, which nobody can have asked for.');
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  // Without `writeHead` the length is known when the head is written, and the body is not sent in chunks.
  response.statusCode = answer.status ?? 200;
  const { string: text } = answer.body;
  // Plain letters are written five times as fast by their other name; of others there are more bytes than characters.
  response.end(text, Number(answer.headers.get('content-length')) === text.length ? 'latin1' : 'utf8');
}

function timeLimit(asked: string | readonly string[] | undefined, longestMs: number): number {
  if (asked === undefined) return longestMs;
  if (/^[1-9]\d{0,8}$/.test(String(asked))) return Math.min(Number(asked), longestMs);
  throw new BadRequest(400, 'The header safer-deadline-ms must be a whole number of milliseconds, 1 or more.');
}

function answerError(response: ServerResponse, error: unknown, log: Log): void {
  if (response.destroyed) return;
  if (error instanceof Unauthenticated) {
    response.setHeader('www-authenticate', 'Bearer');
    return sendJson(response, 401, errorBody('UNAUTHENTICATED', error.message));
  }
  if (error instanceof BadRequest) {
    // What is left of a body that is too long is not waited for.
    response.setHeader('connection', 'close');
    return sendJson(response, error.status, errorBody('BAD_REQUEST', error.message));
  }
  log(`A request failed: ${(error as Error).stack ?? String(error)}`);
  sendJson(response, 500, errorBody('INTERNAL_SERVER_ERROR', 'The gateway failed; the reason is in its log.'));
}

function allowOrigin(request: IncomingMessage, response: ServerResponse, allowed: readonly string[]): void {
  const { origin } = request.headers;
  if (origin === undefined || !allowed.includes(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader(
    'access-control-allow-headers',
    'content-type, authorization, apollo-require-preflight, safer-deadline-ms',
  );
  response.setHeader('access-control-allow-methods', 'GET, POST');
  response.setHeader('vary', 'origin');
}

const errorBody = (code: string, message: string) => ({ errors: [{ message, extensions: { code } }] });

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
