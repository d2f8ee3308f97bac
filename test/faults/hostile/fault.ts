import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server, Socket } from 'node:net';

/** Stands in whatever a hostile agency sends that clients must never see. */
export const secret = 'postgres://police:hunter2@10.0.0.7/police';

export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Below HTTP: what is written here goes out as it is. */
  readonly socket: Socket;
  /** What an honest agency answers. */
  readonly honest: string;
  /** Counts the requests that come to it; nobody has any business there. */
  readonly trapUrl: string;
}

/** One way of misbehaving: with a request, or already with a connection, or with the server itself. */
export interface Fault {
  answer?(exchange: Exchange): void;
  connect?(socket: Socket, server: Server): void;
  /** True: nobody listens. */
  readonly refuses?: boolean;
}

export const json =
  (change: (honest: string) => string | Buffer): Required<Pick<Fault, 'answer'>>['answer'] =>
  ({ response, honest }) =>
    void response.setHeader('content-type', 'application/json').end(change(honest));

export type Answer = { data: Record<string, unknown>; errors?: unknown };
type Entity = Record<string, unknown>;

/** An honest answer that was tampered with after it was parsed. */
export const tampered = (change: (answer: Answer) => unknown): Fault => ({
  answer: json((honest) => {
    const answer = JSON.parse(honest) as Answer;
    return JSON.stringify(change(answer) ?? answer);
  }),
});

/** Tampers with the entities alone, and leaves a request for something else as it is. */
export const entities = (change: (list: Entity[]) => unknown): Fault =>
  tampered((answer) => {
    if (answer.data._entities) answer.data._entities = change(answer.data._entities as Entity[]);
  });

/** Bytes in place of an HTTP answer, or a part of one. */
export const raw =
  (...parts: (string | Buffer | ((honest: string) => string))[]) =>
  ({ socket, honest }: Pick<Exchange, 'socket' | 'honest'>): void => {
    for (const part of parts) socket.write(typeof part === 'function' ? part(honest) : part);
  };

export const head = (...lines: string[]): string =>
  ['HTTP/1.1 200 OK', 'content-type: application/json', ...lines, '', ''].join('\r\n');

export const sized = (body: string): string => `${head(`content-length: ${Buffer.byteLength(body)}`)}${body}`;

/** Writes as fast as the other side reads, and no faster. */
export function pour(target: NodeJS.WritableStream & { destroyed?: boolean }, chunk: Buffer, times: number): void {
  let left = times;
  const more = (): void => {
    while (left > 0 && !target.destroyed) {
      left--;
      if (!target.write(chunk)) return void target.once('drain', more);
    }
    if (!target.destroyed) target.end();
  };
  more();
}
