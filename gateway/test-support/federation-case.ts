import { composeToys, startToyGateway } from './toy-gateway.js';
import type { ToyResolvers, ToySubgraph } from './toy-subgraph.js';

export const toy = (name: string, sdl: string, resolvers: ToyResolvers = {}): ToySubgraph => ({ name, sdl, resolvers });

/** Finds an entity by one of its fields, and keeps what it is told of it beside. */
export const byKey =
  (rows: readonly object[], key: string) =>
  (told: Record<string, unknown>): object | null => {
    const row = rows.find((one) => (one as Record<string, unknown>)[key] === told[key]);
    return row ? { ...told, ...row } : null;
  };

/** An agency that knows every entity that it is asked about, by what it is told of it. */
export const anyKey = (told: object): object => told;

/** The answer of a federation that is there for one query: its data, its errors, and whom the gateway asked, in order. */
export async function answerOf(subgraphs: readonly ToySubgraph[], query: string, variables?: Record<string, unknown>) {
  // One that does not compose is found out before servers are open.
  composeToys(subgraphs);
  const gateway = await startToyGateway(subgraphs);
  try {
    const { data, errors } = await gateway.query(query, variables);
    return { data, errors, asked: gateway.sent.map(({ agency }) => agency) };
  } finally {
    await gateway.stop();
  }
}
