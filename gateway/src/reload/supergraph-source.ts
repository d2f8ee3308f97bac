import { readFile } from 'node:fs/promises';
import { request } from 'undici';

/** Where the supergraph comes from. */
export interface SupergraphSource {
  /** For messages; it holds no password. */
  readonly name: string;
  /** Tells it from every other, and may hold a password. */
  readonly address: string;
  readonly pollMs: number;
  /** The supergraph as it is there now. Rejects when it cannot be had. */
  read(): Promise<string>;
}

const patienceMs = 10_000;
const largestBytes = 32_000_000;

export const supergraphFile = (file: string, pollMs: number): SupergraphSource => ({
  name: file,
  address: file,
  pollMs,
  read: () =>
    readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Error(`it cannot be read (${error.code}): write it with \`npm run schema\`, or set SUPERGRAPH_FILE`);
    }),
});

/** Asks for what has changed only: a server that gives an ETag answers 304, without a body, while nothing has. */
export function supergraphUrl(url: string, pollMs: number): SupergraphSource {
  let known: { readonly etag: string; readonly sdl: string } | undefined;
  return {
    name: nameOf(url),
    address: url,
    pollMs,
    async read() {
      const signal = AbortSignal.timeout(patienceMs);
      const asking = { accept: 'text/plain, application/graphql, */*;q=0.5', 'accept-encoding': 'identity' };
      const headers = known ? { ...asking, 'if-none-match': known.etag } : asking;
      try {
        const answer = await request(url, { signal, headers });
        if (answer.statusCode === 304 && known) {
          await answer.body.dump();
          return known.sdl;
        }
        if (answer.statusCode !== 200) {
          await answer.body.dump();
          throw new Error(`expected HTTP status 200, got ${answer.statusCode}${redirectHint(answer.statusCode)}`);
        }
        const sdl = await textOf(answer.body, answer.headers['content-encoding']);
        const { etag } = answer.headers;
        known = typeof etag === 'string' ? { etag, sdl } : undefined;
        return sdl;
      } catch (error) {
        throw new Error(signal.aborted ? `no whole answer within ${patienceMs / 1000} s` : reasonOf(error), {
          cause: error,
        });
      }
    },
  };
}

async function textOf(body: AsyncIterable<Buffer>, encoding: unknown): Promise<string> {
  if (encoding !== undefined && encoding !== 'identity') {
    throw new Error(`expected no content-encoding, got ${JSON.stringify(encoding)}`);
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largestBytes) throw new Error(`more than ${largestBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const redirectHint = (status: number): string =>
  status >= 300 && status < 400 ? ': redirects are not followed, so set SUPERGRAPH_URL to where it points' : '';

const reasonOf = (error: unknown): string =>
  (error as Error).message || String((error as NodeJS.ErrnoException).code ?? error);

/** Without what a URL may hold of secrets. */
function nameOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
