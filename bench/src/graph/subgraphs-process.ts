import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cannedAnswers } from './canned-answers.js';
import { subgraphs, type Subgraph } from './subgraphs.js';

/** All four subgraphs. Sends their URLs when they are up, and, whenever it is asked, how many requests it has answered. */
export type Urls = Readonly<Record<string, string>>;

let requests = 0;

function answerWith(answers: ReturnType<typeof cannedAnswers>) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    const send = (found: Buffer): void => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': found.length }).end(found);
    };
    const fail = (error: unknown): void => {
      console.error(error);
      response.writeHead(500).end();
    };
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests++;
      const found = answers(Buffer.concat(chunks).toString());
      // A canned answer goes out at once: what subgraphs cost is no part of what is measured.
      if (Buffer.isBuffer(found)) send(found);
      else found.then(send, fail);
    });
  };
}

async function serve(subgraph: Subgraph): Promise<[string, string]> {
  // Candidates wait for their turn longer than the five seconds after which Node closes idle connections.
  const server = createServer({ keepAliveTimeout: 600_000 }, answerWith(cannedAnswers(subgraph)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [subgraph.name, `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`];
}

process.on('message', () => process.send?.(requests)).on('disconnect', () => process.exit(0));
process.send?.(Object.fromEntries(await Promise.all(subgraphs.map(serve))) satisfies Urls);
