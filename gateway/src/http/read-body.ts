import type { IncomingMessage } from 'node:http';

/** A request that cannot be taken as it came. */
export class BadRequest extends Error {
  override readonly name = 'BadRequest';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads the JSON object of a request, and stops at the limit instead of holding all that is sent. */
export async function readBody(request: IncomingMessage, limit: number): Promise<{ readonly query: unknown }> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new BadRequest(413, `The body may have at most ${limit} bytes.`);
    chunks.push(chunk);
  }
  const body = parse(Buffer.concat(chunks).toString());
  if (typeof body === 'object' && body !== null && 'query' in body) return body;
  throw new BadRequest(
    400,
    'The body must be JSON: an object with "query", and perhaps "variables" and "operationName".',
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
