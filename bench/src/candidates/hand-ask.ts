import { Pool } from 'undici';

export type Ask = <Data>(subgraph: string, query: string, variables?: object) => Promise<Data>;

/** undici's `dispatch`: its other ways to ask cost more. */
export function askWith(urls: Readonly<Record<string, string>>): Ask {
  const pools = new Map(
    Object.entries(urls).map(([name, url]) => {
      const { origin, pathname: path } = new URL(url);
      return [name, { path, pool: new Pool(origin, { connections: 64, pipelining: 1 }) }];
    }),
  );
  return <Data>(subgraph: string, query: string, variables?: object) =>
    new Promise<Data>((resolve, reject) => {
      const target = pools.get(subgraph);
      if (!target) throw new Error(`There is no subgraph ${subgraph}.`);
      const chunks: Buffer[] = [];
      target.pool.dispatch(
        {
          method: 'POST',
          path: target.path,
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query, variables }),
        },
        {
          onRequestStart: () => undefined,
          onResponseStart: () => undefined,
          onResponseData: (_, chunk) => void chunks.push(chunk),
          onResponseEnd() {
            const [only] = chunks;
            const text = (chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString();
            resolve((JSON.parse(text) as { data: Data }).data);
          },
          onResponseError: (_, error) => reject(error),
        },
      );
    });
}
