import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeServices } from '@theguild/federation-composition';
import { parse, validate } from 'graphql';
import { createAgency, type Agency } from '../src/agency/agency.js';
import type { Answer } from '../src/agency/answer.js';
import { encodeClaims, publicClaims } from '../src/agency/claims.js';
import { createDeparture } from '../src/agency/departure.js';
import { createSigner } from '../src/agency/request-signature.js';
import { createEngine } from '../src/engine.js';
import type { OperationAnswer } from '../src/execution/answer.js';
import { linked, runToySubgraph, type ToySubgraph } from './toy-subgraph.js';

/** Takes an agency's place for the next requests; gives true when it has answered itself. */
export type Misbehaviour = (response: ServerResponse, honest: string) => boolean | Promise<boolean>;

export interface SentRequest {
  readonly agency: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly headers: IncomingHttpHeaders;
}

export function composeToys(subgraphs: readonly ToySubgraph[], urls: Record<string, string> = {}): string {
  const result = composeServices(
    subgraphs.map((subgraph) => ({
      name: subgraph.name,
      url: urls[subgraph.name] ?? `http://127.0.0.1:1/${subgraph.name}`,
      typeDefs: linked(subgraph),
    })),
  );
  if (!result.supergraphSdl) throw new Error(result.errors?.map(({ message }) => message).join('\n'));
  return result.supergraphSdl;
}

/** Real HTTP servers on free ports, one for each toy. */
export async function startToyAgencies(subgraphs: readonly ToySubgraph[]) {
  const sent: SentRequest[] = [];
  const misbehaving = new Map<string, Misbehaviour>();
  const servers = new Map<string, Server>();
  const urls: Record<string, string> = {};
  for (const subgraph of subgraphs) {
    const answer = runToySubgraph(subgraph);
    const server = createServer((request, response) => {
      void (async () => {
        const chunks: Buffer[] = [];
        for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
        const { query, variables } = JSON.parse(Buffer.concat(chunks).toString()) as SentRequest;
        sent.push({ agency: subgraph.name, query, variables, headers: request.headers });
        const honest = JSON.stringify(await answer(query, variables));
        if (await misbehaving.get(subgraph.name)?.(response, honest)) return;
        response.setHeader('content-type', 'application/json').end(honest);
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    servers.set(subgraph.name, server);
    urls[subgraph.name] = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }
  const close = async (server: Server | undefined): Promise<void> => {
    server?.closeAllConnections();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  };
  return {
    sent,
    urls,
    misbehave: (agency: string, how: Misbehaviour) => misbehaving.set(agency, how),
    behave: () => misbehaving.clear(),
    stopAgency: (name: string) => close(servers.get(name)),
    startAgency: (name: string) =>
      new Promise<void>((resolve) =>
        servers.get(name)?.listen(Number(new URL(urls[name] ?? '').port), '127.0.0.1', resolve),
      ),
    stopAgencies: () => Promise.all([...servers.values()].map(close)),
  };
}

/** An engine that asks toy agencies over real sockets, without the gateway's own HTTP in front of it. */
export async function startToyGateway(
  subgraphs: readonly ToySubgraph[],
  { timeoutMs = 10_000, maxBytes = 1_000_000 } = {},
) {
  const toys = await startToyAgencies(subgraphs);
  const supergraphSdl = composeToys(subgraphs, toys.urls);
  const engine = await createEngine(supergraphSdl, { cost: 100_000, listSize: 10 });
  const agencies = new Map<string, Agency>();
  for (const [name, url] of engine.agencies) {
    const sign = createSigner(name, generateKeyPairSync('x25519').privateKey, generateKeyPairSync('x25519').publicKey);
    agencies.set(
      name,
      createAgency({
        name,
        url,
        sign,
        timeoutMs,
        maxBytes,
        connections: 8,
        queue: 64,
        sharing: true,
        log: () => undefined,
      }),
    );
  }
  const claims = encodeClaims(publicClaims);
  return {
    ...toys,
    supergraphSdl,
    schema: engine.schema,
    async query(source: string, variables: Record<string, unknown> = {}, client = createDeparture()) {
      const document = parse(source);
      const errors = validate(engine.schema, document);
      if (errors.length > 0) throw new AggregateError(errors, errors.map(({ message }) => message).join('\n'));
      const answered = new Map<string, Promise<Answer>>();
      const answer = await engine.execute({ source, document, variables }, (agency, body, isQuery) => {
        const asked = agencies.get(agency);
        if (!asked) throw new Error(`There is no agency ${agency}.`);
        const answer = asked.ask(body, claims, isQuery, client);
        answered.set(`${agency} ${body}`, answer);
        return answer;
      });
      // The first time the engine walks over its plans, the second time it has functions made of them: of the same answers
      // both make the same.
      const again = await engine.execute({ source, document, variables }, (agency, body) => {
        return answered.get(`${agency} ${body}`) ?? Promise.reject(new Error(`${agency} was not asked that: ${body}`));
      });
      expect(contentOf(again)).toEqual(contentOf(answer));
      return { ...answer, data: answer.data.toJSON() };
    },
    async stop() {
      engine.retire();
      await toys.stopAgencies();
      await Promise.all([...agencies.values()].map((agency) => agency.close()));
    },
  };
}

/** Which of two agencies fails first is not for the engine to say. */
const contentOf = ({ data, errors = [] }: OperationAnswer) => ({
  data: data.text,
  errors: errors.map((error) => JSON.stringify(error)).sort(),
});

export type ToyGateway = Awaited<ReturnType<typeof startToyGateway>>;
