import type { IncomingMessage } from 'node:http';
import { isDeeper } from '../json-depth.js';

const deepest = 50;

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
  const bytes = await readBytes(request, limit);
  const body = parse(bytes.toString());
  if (typeof body === 'object' && body !== null && 'query' in body) {
    checkDepth(body);
    return body;
  }
  throw new BadRequest(
    400,
    'The body must be JSON: an object with "query", and perhaps "variables" and "operationName".',
  );
}

/** The same of a request that has it in its address. */
export function readSearch({ searchParams }: URL): { readonly query: unknown } {
  checkDepth(parse(searchParams.get('variables') ?? ''));
  return { query: searchParams.get('query') };
}

function checkDepth(value: unknown): void {
  if (isDeeper(value, deepest)) throw new BadRequest(400, `Variables may be nested at most ${deepest} deep.`);
}

/** By its events: to iterate over a request costs more than to parse what is in it. */
function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const take = (chunk: Buffer): void => {
      size += chunk.length;
      if (size <= limit) return void chunks.push(chunk);
      request.off('data', take).pause();
      reject(new BadRequest(413, `The body may have at most ${limit} bytes.`));
    };
    request
      .on('data', take)
      .once('end', () => resolve(Buffer.concat(chunks)))
      .once('error', reject);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
