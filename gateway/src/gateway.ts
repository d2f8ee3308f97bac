import type { AddressInfo } from 'node:net';
import { startApollo } from './apollo.js';
import type { Config } from './config.js';
import { guardDocument } from './document/guard.js';
import { createFront } from './http/front.js';
import { createGraphiqlPage } from './http/graphiql.js';
import { createIdentity } from './identity.js';
import { leastRecentlyUsed } from './least-recently-used.js';
import { serveSupergraph } from './reload/current-service.js';
import { keptSupergraph } from './reload/kept-supergraph.js';
import { supergraphFile, supergraphUrl } from './reload/supergraph-source.js';
import { createServices, type Log } from './service.js';

export interface Gateway {
  readonly url: string;
  reloadSupergraph(): void;
  /** Ends when the requests under way are answered. */
  stop(): Promise<void>;
}

const knownDocuments = 1_000;

/** Starts everything. No agency need be up: none is asked before a client asks. */
export async function startGateway(config: Config, log: Log): Promise<Gateway> {
  const services = createServices(config, log);
  if (!config.identity) log('No keys are set (JWKS_FILE or JWKS_URL): every caller is PUBLIC, and a token is refused.');
  const identify = createIdentity(config.identity);
  const { from, pollMs } = config.supergraph;
  const source = 'url' in from ? supergraphUrl(from.url, pollMs) : supergraphFile(from.file, pollMs);
  const kept = keptSupergraph(config.keepFolder, source.address, log);
  const current = await serveSupergraph(source, kept, services.create, log);
  const apollo = await startApollo(current, log);
  const good = leastRecentlyUsed<true>(knownDocuments);
  const front = createFront({
    apollo,
    identify,
    guard(document) {
      if (good.get(document)) return undefined;
      const refusal = guardDocument(document, config.documentLimits, current.get().schema);
      if (!refusal) good.set(document, true);
      return refusal;
    },
    graphiql: createGraphiqlPage(config.queryFile),
    health: () => ({ supergraph: current.status() }),
    allowedOrigins: config.allowedOrigins,
    maxBodyBytes: config.maxBodyBytes,
    requestTimeoutMs: config.requestTimeoutMs,
    log,
  });
  // Longer than proxies keep a connection, which is a minute: whoever asks closes it, and never asks on one that is closed.
  front.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject).listen(config.port, config.host, resolve);
  });
  const { port } = front.address() as AddressInfo;
  return {
    url: `http://${config.host}:${port}/graphql`,
    reloadSupergraph: current.reload,
    async stop() {
      current.stop();
      const closed = new Promise((resolve) => front.close(resolve));
      // A connection that was busy just now is kept, and its client would go on asking.
      const sweep = setInterval(() => front.closeIdleConnections(), 20);
      await closed;
      clearInterval(sweep);
      await apollo.stop();
      await services.close();
    },
  };
}
