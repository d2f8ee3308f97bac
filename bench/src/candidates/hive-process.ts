import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { listen, settings } from './listen.js';

/** Hive Gateway behind node:http, with one of its two planners, and with or without sharing. */
const { supergraphFile = '', planner, sharing } = settings();

const gateway = createGatewayRuntime({
  supergraph: supergraphFile,
  ...(planner === 'rust' && { unifiedGraphHandler }),
  // Of its two kinds of sharing, that of clients' requests alone was the cheapest at fifty connections.
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
  inboundInflightRequestDeduplication: sharing === 'on',
  logging: false,
  requestId: false,
  graphiql: false,
  landingPage: false,
  cors: false,
});

listen((request, response) => void gateway(request, response));
