import { head, raw, secret, sized, type Fault } from './fault.js';

/** What an agency can do below HTTP. */
export const connectionFaults: Record<string, Fault> = {
  'refuses connections': { refuses: true },
  'resets each connection at once': { connect: (socket) => void socket.resetAndDestroy() },
  'closes each connection without a byte': { connect: (socket) => void socket.end() },
  'changes to another protocol': {
    answer: raw('HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n'),
  },
  'names two lengths': { answer: raw(head('content-length: 2', 'content-length: 4'), '{"data":{}}') },
  'resets before it answers': { answer: ({ socket }) => void socket.resetAndDestroy() },
  'resets inside the headers': {
    answer: ({ socket }) => void socket.write('HTTP/1.1 200 OK\r\ncontent-ty', () => socket.resetAndDestroy()),
  },
  'resets inside the body': {
    answer: ({ socket }) =>
      void socket.write(`${head('content-length: 100')}{"data":`, () => setTimeout(() => socket.resetAndDestroy(), 20)),
  },
  'closes inside a body of unknown length': {
    answer: ({ socket }) => void socket.end(`${head('transfer-encoding: chunked')}8\r\n{"data":\r\n`),
  },
  'names a length that is too long, and closes': {
    answer: ({ socket, honest }) => void socket.end(`${head('content-length: 100000')}${honest}`),
  },
};

/** Connections on which something else than HTTP comes. */
export const protocolFaults: Record<string, Fault> = {
  'speaks TLS': { connect: (socket) => void socket.write(Buffer.from('1503030002022816030300', 'hex')) },
  'speaks another protocol': { connect: (socket) => void socket.end(`SSH-2.0-OpenSSH_9.2 ${secret}\r\n`) },
};

/** An answer that cannot know the question. */
export const earlyFaults: Record<string, Fault> = {
  'answers before the request is read': {
    connect: (socket) => void socket.end(sized(JSON.stringify({ data: { secret } }))),
  },
};

/** What makes an agency take longer than it may. */
export const slowFaults: Record<string, Fault> = {
  hangs: { answer: () => undefined },
  'sends one byte at a time': {
    answer({ response, honest }) {
      response.setHeader('content-type', 'application/json');
      let at = 0;
      const timer = setInterval(
        () => (response.destroyed ? clearInterval(timer) : response.write(honest[at++] ?? ' ')),
        20,
      );
    },
  },
  'sends one byte of its headers at a time': {
    answer({ socket, honest }) {
      const bytes = sized(honest);
      let at = 0;
      const timer = setInterval(() => (socket.destroyed ? clearInterval(timer) : socket.write(bytes[at++] ?? ' ')), 20);
    },
  },
  'sends headers and no body': { answer: raw(head('content-length: 100')) },
  'names a length that is too long, and waits': { answer: raw(head('content-length: 100000'), (honest) => honest) },
  'says that it goes on, for ever': {
    answer({ socket }) {
      const timer = setInterval(
        () => (socket.destroyed ? clearInterval(timer) : socket.write('HTTP/1.1 102 Processing\r\n\r\n')),
        20,
      );
    },
  },
};
