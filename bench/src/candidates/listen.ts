import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Every candidate says where it answers in the words that our gateway uses, and ends when the benchmark does. */
export function listen(handler: RequestListener): void {
  process.stdin.resume().once('end', () => process.exit(0));
  const server = createServer(handler);
  server.listen(0, '127.0.0.1', () => {
    console.log(`The candidate answers at http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  });
}

export const settings = (): Record<string, string> => JSON.parse(process.argv[2] ?? '{}') as Record<string, string>;
