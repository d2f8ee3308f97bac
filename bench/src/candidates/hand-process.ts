import { catalogue, heavy, small } from '../operations.js';
import { joinCatalogue, joinHeavy, joinSmall } from './hand-joins.js';
import { askWith } from './hand-ask.js';
import { listen, settings } from './listen.js';

/**
 * The limit: what somebody would write who has these three queries to answer and no others. It asks what a planner would
 * ask, in the same steps, and has no guards, no limits and no errors.
 */
const ask = askWith(settings());

const joins = new Map<string, (variables: { first?: number }) => Promise<unknown>>([
  [heavy.query, () => joinHeavy(ask)],
  [small.query, () => joinSmall(ask)],
  [catalogue(1).query, ({ first = 0 }) => joinCatalogue(ask, first)],
]);

listen((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { query, variables = {} } = JSON.parse(Buffer.concat(chunks).toString()) as {
      query: string;
      variables?: object;
    };
    const join = joins.get(query);
    if (!join) return void response.writeHead(400).end();
    void join(variables).then((data) => {
      const text = JSON.stringify({ data });
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
        .end(text);
    });
  });
});
