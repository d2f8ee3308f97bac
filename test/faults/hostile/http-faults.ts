import { createBrotliCompress, createGzip, type BrotliCompress, type Gzip } from 'node:zlib';
import { head, json, pour, raw, secret, sized, type Exchange, type Fault } from './fault.js';

const html = `<html><body><h1>Error</h1><pre>at query (/srv/police/db.js:12) ${secret}</pre></body></html>`;
const status =
  (code: number, type = 'application/json', body = JSON.stringify({ message: secret })) =>
  ({ response }: Exchange): void =>
    void response.writeHead(code, { 'content-type': type }).end(body);
const redirect = (code: number): Fault => ({
  answer: ({ response, trapUrl }) =>
    void response.writeHead(code, { location: trapUrl, 'content-type': 'application/json' }).end('{"data":{}}'),
});
const megabyte = Buffer.alloc(1_000_000, '{"data":{"text":"');
const encoded = (encoding: string, createCompressor: () => Gzip | BrotliCompress): Fault => ({
  answer({ response }) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding });
    response.flushHeaders();
    const compressor = createCompressor();
    compressor.pipe(response);
    pour(compressor, megabyte, 80);
  },
});

/** HTTP that is no answer to a GraphQL request, and HTTP that is none. */
export const httpFaults: Record<string, Fault> = {
  'answers 500 with HTML': { answer: status(500, 'text/html', html) },
  'answers 200 with HTML': { answer: status(200, 'text/html', html) },
  'answers 200 with HTML that it calls JSON': { answer: status(200, 'application/json', html) },
  'answers 500 with JSON': { answer: status(500) },
  'answers 503': { answer: status(503) },
  'answers 401': { answer: status(401) },
  'answers 204': { answer: ({ response }) => void response.writeHead(204).end() },
  'answers 304': { answer: ({ response }) => void response.writeHead(304).end() },
  'answers with another content type': { answer: status(200, 'text/plain', '{"data":{}}') },
  'answers without a content type': { answer: ({ response, honest }) => void response.end(honest) },
  'redirects with 301': redirect(301),
  'redirects with 302': redirect(302),
  'redirects with 307': redirect(307),
  'redirects with 308': redirect(308),
  'sends an empty body': { answer: json(() => '') },
  'sends 80 MB': {
    answer({ response }) {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': 80_000_000 });
      pour(response, megabyte, 80);
    },
  },
  'sends 80 MB of unknown length': {
    answer({ response }) {
      response.writeHead(200, { 'content-type': 'application/json' });
      pour(response, megabyte, 80);
    },
  },
  'sends a compressed bomb': encoded('gzip', createGzip),
  'sends a bomb in brotli': encoded('br', createBrotliCompress),
  'sends a header of 1 MB': { answer: raw(head(`x-text: ${'x'.repeat(1_000_000)}`)) },
  'sends a flood of headers': { answer: raw(head(...Array.from({ length: 50_000 }, (_, at) => `x-${at}: ${at}`))) },
  'names a length that is none': { answer: raw(head('content-length: -1'), '{"data":{}}') },
  'names a length that is too short': {
    answer: ({ socket, honest }) => void socket.write(`${head('content-length: 9')}${honest}`),
  },
  'sends chunks of a size that is none': { answer: raw(head('transfer-encoding: chunked'), 'zzzz\r\n{}\r\n') },
  'answers in HTTP/0.9': { answer: ({ socket, honest }) => void socket.end(honest) },
};

/** HTTP that is odd, and still gives the right answer. */
export const harmlessFaults: Record<string, Fault> = {
  'closes the connection after each answer': {
    answer: ({ response, honest }) =>
      void response.writeHead(200, { 'content-type': 'application/json', connection: 'close' }).end(honest),
  },
  'closes the connection without saying so': {
    answer: ({ socket, honest }) => void socket.end(sized(honest)),
  },
  'sends a second answer that nobody asked for': {
    answer: raw((honest) => sized(honest), sized(JSON.stringify({ data: { secret } }))),
  },
  'sends a second answer a moment later': {
    answer({ socket, honest }) {
      socket.write(sized(honest));
      setTimeout(() => !socket.destroyed && socket.write(sized(JSON.stringify({ data: { secret } }))), 5);
    },
  },
  'hints early': {
    answer({ response, honest }) {
      response.writeEarlyHints({ link: '</style.css>; rel=preload' });
      response.setHeader('content-type', 'application/json').end(honest);
    },
  },
  'dates its data with markup': {
    answer: ({ response, honest }) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'safer-data-as-of': `<script>${secret}</script>` })
        .end(honest),
  },
  'dates its data with 10 KB': {
    answer: ({ response, honest }) =>
      void response
        .writeHead(200, { 'content-type': 'application/json', 'safer-data-as-of': '2009-12-03'.repeat(1_000) })
        .end(honest),
  },
};
