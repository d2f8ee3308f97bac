/** An agency that shares no code with the others: an SDL, node:http and graphql-js, in a process of its own. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { buildASTSchema, graphql, parse } from 'graphql';
import { areaOf, entity } from './fire-figures.js';
import { isSigned } from './signed-request.js';

const { FIRE_SDL, FIRE_PORT, FIRE_PRIVATE_KEY, GATEWAY_PUBLIC_KEY } = process.env as Record<string, string>;
const keys = { privateKey: FIRE_PRIVATE_KEY ?? '', gatewayPublicKey: GATEWAY_PUBLIC_KEY ?? '' };

const entities = parse(`
  scalar _Any
  union _Entity = Area | FireMeasure | FireObservation
  extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
`);

const document = parse(readFileSync(FIRE_SDL ?? '', 'utf8'));
const schema = buildASTSchema(
  { ...document, definitions: [...document.definitions, ...entities.definitions] },
  { assumeValidSDL: true, assumeValid: true },
);

const rootValue = {
  area: ({ code }: { code: string }) => areaOf(code),
  _entities: ({ representations }: { representations: Parameters<typeof entity>[0][] }) => representations.map(entity),
};

const server = createServer((request, response) => {
  const answer = (status: number, body: unknown) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.url === '/health') return void answer(200, { status: 'ready' });
  void buffer(request).then(async (body) => {
    if (!isSigned('fire', keys, request.headers, body))
      return answer(401, {
        errors: [{ message: 'The gateway did not sign this.', extensions: { code: 'UNSIGNED_REQUEST' } }],
      });
    const { query, variables } = JSON.parse(body.toString('utf8')) as {
      query: string;
      variables?: Record<string, unknown>;
    };
    return answer(200, await graphql({ schema, source: query, rootValue, variableValues: variables ?? {} }));
  });
});
server.listen(Number(FIRE_PORT), '127.0.0.1');
if (process.env.END_WITH_PARENT) process.stdin.on('end', () => process.exit()).resume();
