import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { listen, settings } from './listen.js';

/** @apollo/gateway in @apollo/server behind node:http, with all switched off that it can do without. */
const { supergraphFile = '' } = settings();

const apollo = new ApolloServer({
  gateway: new ApolloGateway({
    supergraphSdl: readFileSync(supergraphFile, 'utf8'),
    buildService: ({ url = '' }) => new RemoteGraphQLDataSource({ url, honorSubgraphCacheControlHeader: false }),
  }),
  plugins: [
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginCacheControlDisabled(),
    ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
    ApolloServerPluginSchemaReportingDisabled(),
  ],
  persistedQueries: false,
  stopOnTerminationSignals: false,
});
await apollo.start();

listen((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const headers = new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
    const httpGraphQLRequest = { method: 'POST', headers, search: '', body };
    void apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: () => Promise.resolve({}) }).then((answer) => {
      if (answer.body.kind !== 'complete') throw new Error('An answer came in parts.');
      for (const [name, value] of answer.headers) response.setHeader(name, value);
      response.writeHead(answer.status ?? 200).end(answer.body.string);
    });
  });
});
