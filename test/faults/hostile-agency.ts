import { createServer } from 'node:http';
import type { AddressInfo, Server as NetServer, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { runToySubgraph } from '../../gateway/test-support/toy-subgraph.js';
import { faults } from './hostile/faults.js';
import { police } from './hostile/police-records.js';

/** A subgraph in a process of its own. It behaves until it is told, by the name of a fault, how to misbehave. */
export interface Told {
  readonly misbehave: string | null;
}
export type Says = { readonly port: number } | { readonly trapped: number };

const answer = runToySubgraph(police);
const sockets = new Set<Socket>();
let how: (typeof faults)[string] | undefined;
let trapped = 0;
let port = 0;

const trap = createServer((_, response) => {
  trapped++;
  response.setHeader('content-type', 'application/json').end('{"data":{}}');
});

const server = createServer((request, response) => {
  // An answer that is given up must not end this process.
  request.on('error', () => undefined);
  void text(request).then(
    async (body) => {
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      const honest = JSON.stringify(await answer(query, variables));
      const trapUrl = `http://127.0.0.1:${(trap.address() as AddressInfo).port}/graphql`;
      const { socket } = request;
      if (how?.answer) how.answer({ request, response, socket, honest, trapUrl });
      else response.setHeader('content-type', 'application/json').end(honest);
    },
    () => undefined,
  );
});
server.on('connection', (socket) => {
  sockets.add(socket);
  socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  how?.connect?.(socket, server);
});
// Connections that wait for the next request would otherwise be closed while one is on its way.
server.keepAliveTimeout = 60_000;

const listen = (one: NetServer, at: number): Promise<void> =>
  new Promise((resolve) => one.listen(at, '127.0.0.1', () => resolve()));

async function misbehave(name: string | null): Promise<void> {
  how = name === null ? undefined : faults[name];
  if (name !== null && !how) throw new Error(`There is no fault "${name}".`);
  if (how?.refuses) {
    const closed = new Promise((resolve) => server.close(resolve));
    sockets.forEach((socket) => socket.destroy());
    await closed;
  } else if (!server.listening) await listen(server, port);
  // Faults of connections need new ones.
  if (how?.connect) sockets.forEach((socket) => socket.destroy());
}

const say = (what: Says): void => void process.send?.(what);

process.on('message', ({ misbehave: name }: Told) => void misbehave(name).then(() => say({ trapped })));
process.on('disconnect', () => process.exit(0));
await listen(trap, 0);
await listen(server, 0);
({ port } = server.address() as AddressInfo);
say({ port });
