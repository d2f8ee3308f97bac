import { generateKeyPairSync } from 'node:crypto';
import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { createAgency } from './agency.js';
import { createDeparture } from './departure.js';
import { createSigner } from './request-signature.js';

jest.setTimeout(60_000);

const body = '{"data":{"ok":true}}';
const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;

/** Speaks as if it kept the connection, and closes it so many milliseconds after each answer. */
const closesAfter = (delayMs: number): Server =>
  createServer((socket) => {
    let received = '';
    socket.on('error', () => undefined);
    socket.setEncoding('latin1').on('data', (text: string) => {
      received += text;
      const ends = received.split('{"query":').length - 1;
      if (ends === 0 || !received.endsWith('}')) return;
      received = '';
      socket.write(head + body);
      if (delayMs === 0) socket.end();
      else setTimeout(() => socket.end(), delayMs);
    });
  });

const keepsFor = (keepAliveTimeout: number): HttpServer => {
  const server = createHttpServer((request, response) => {
    request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(body));
  });
  return Object.assign(server, { keepAliveTimeout });
};

const start = async (server: Server) => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { privateKey, publicKey } = generateKeyPairSync('x25519');
  return createAgency({
    name: 'police',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sign: createSigner('police', privateKey, publicKey),
    timeoutMs: 10_000,
    maxBytes: 1_000,
    connections: 8,
    queue: 1_000,
    sharing: true,
    log: () => undefined,
  });
};

it.each([
  ['closes after each answer', () => closesAfter(0)],
  ['closes a millisecond after each answer', () => closesAfter(1)],
  ['keeps connections for a millisecond', () => keepsFor(1)],
])('gives 2,000 queries and 200 mutations an answer from an agency that %s', async (_, create) => {
  const server = create();
  const agency = await start(server);
  let asked = 0;
  const worker = async (): Promise<void> => {
    while (asked < 2_200) {
      const number = asked++;
      const text = `{"query":"${number}"}`;
      const { data } = await agency.ask(text, 'e30', number % 11 !== 0, createDeparture());
      expect(data).toEqual({ ok: true });
      if (number % 3 === 0) await new Promise((resolve) => setTimeout(resolve, number % 4));
    }
  };
  try {
    await Promise.all(Array.from({ length: 16 }, worker));
  } finally {
    server.close();
    await agency.close();
  }
});
