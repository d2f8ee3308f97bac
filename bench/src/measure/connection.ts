import { connect as connectSocket, type Socket } from 'node:net';

/** One keep-alive connection that carries one request at a time. */
export interface Connection {
  /** Gives the size of the answer's body. Rejects when the answer is no success, or smaller than `leastBytes`. */
  ask(request: Buffer, leastBytes: number): Promise<number>;
  close(): void;
}

/** The bytes of a request, made once. */
export function requestBytes(url: URL, body: string): Buffer {
  const head = [
    `POST ${url.pathname} HTTP/1.1`,
    `host: ${url.host}`,
    'content-type: application/json',
    'accept: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

interface Waiting {
  readonly leastBytes: number;
  resolve(size: number): void;
  reject(error: Error): void;
}

/** Reads no more of HTTP than tells where an answer ends: the load must cost less than what is measured with it. */
export async function connect(url: URL): Promise<Connection> {
  const socket = await open(url);
  let waiting: Waiting | undefined;
  let inBody = false;
  let head = '';
  let left: number | undefined;
  let size = 0;
  let tail = '';

  const fail = (reason: string): void => {
    socket.destroy();
    waiting?.reject(new Error(`${url.href}: ${reason}`));
    waiting = undefined;
  };
  const end = (): void => {
    const ended = waiting;
    if (ended && size < ended.leastBytes) return fail(`an answer of ${size} bytes, not of ${ended.leastBytes}`);
    waiting = undefined;
    inBody = false;
    head = '';
    ended?.resolve(size);
  };
  const read = (chunk: Buffer): void => {
    size += chunk.length;
    if (left !== undefined) {
      left -= chunk.length;
      if (left === 0) end();
      return;
    }
    tail = (tail + chunk.toString('latin1', Math.max(0, chunk.length - 7))).slice(-7);
    if (tail === '\r\n0\r\n\r\n') end();
  };
  const readHead = (chunk: Buffer): void => {
    head += chunk.toString('latin1');
    const headEnd = head.indexOf('\r\n\r\n');
    if (headEnd < 0) return;
    if (!head.startsWith('HTTP/1.1 200 ')) return fail(head.slice(0, 2_000));
    const length = /\r\ncontent-length: *(\d+)\r\n/i.exec(head)?.[1];
    left = length === undefined ? undefined : Number(length);
    const bodyLength = head.length - headEnd - 4;
    inBody = true;
    size = 0;
    tail = '';
    read(chunk.subarray(chunk.length - bodyLength));
  };
  socket
    .on('data', (chunk: Buffer) => (inBody ? read(chunk) : readHead(chunk)))
    .on('error', (error) => fail(error.message))
    .on('close', () => fail('the connection was closed'));
  return {
    ask: (request, leastBytes) =>
      new Promise((resolve, reject) => {
        waiting = { leastBytes, resolve, reject };
        socket.write(request);
      }),
    close: () => socket.destroy(),
  };
}

function open(url: URL): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connectSocket(Number(url.port), url.hostname, () => resolve(socket));
    socket.setNoDelay(true).once('error', reject);
  });
}
