import { composeServices } from '@theguild/federation-composition';
import { parse, print, type DocumentNode, type ExecutionResult } from 'graphql';
import { createEngine } from '../../src/engine.js';
import type { PlannedOperation } from '../../src/planning/planned.js';
import { drawModel } from './draw-model.js';
import type { Model } from './model.js';
import { runMonolith } from './monolith.js';
import { printSubgraph } from './print-subgraph.js';
import { createOracleSubgraph } from './subgraph.js';
import { createWorld } from './world.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires",
  "@provides", "@external", "@inaccessible", "@interfaceObject", "@override", "@tag"])\n`;

export type Sdls = ReadonlyMap<string, string>;

export function composed(sdls: Sdls): { supergraph?: string; errors: string[] } {
  const services = [...sdls].map(([name, sdl]) => ({
    name,
    url: `http://127.0.0.1:1/${name}`,
    typeDefs: parse(link + sdl),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  return {
    ...(supergraphSdl !== undefined && { supergraph: supergraphSdl }),
    errors: (errors ?? []).map(({ message }) => message),
  };
}

export interface Outcome {
  readonly verdict: 'same' | 'refused' | 'different';
  /** Why it is refused, or in what it differs. */
  readonly reason?: string;
  readonly expected: unknown;
  readonly got: unknown;
}

export const modelOf = (seed: number): { model: Model; sdls: Sdls } => {
  const model = drawModel(seed);
  return { model, sdls: new Map(model.graphs.map((graph) => [graph, printSubgraph(model, graph)])) };
};

/** A gateway's engine over subgraphs of a world, and the one schema beside it. */
export async function startTrial(
  model: Model,
  sdls: Sdls,
  supergraph: string,
  onPlan?: (planned: PlannedOperation) => void,
) {
  const engine = await createEngine(supergraph, { cost: Number.MAX_SAFE_INTEGER, listSize: 1 }, onPlan);
  const world = createWorld(model);
  const complaints: string[] = [];
  const subgraphs = new Map(
    [...sdls].map(([name, sdl]) => [name, createOracleSubgraph(world, name, sdl, (text) => complaints.push(text))]),
  );
  return {
    schema: engine.schema,
    retire: engine.retire,
    /** Twice: the first time the engine walks over its plans, the second time it has functions made of them. */
    async run(document: DocumentNode, variables: Record<string, unknown>, operationName?: string): Promise<Outcome> {
      const expected = runMonolith(world, engine.schema, document, operationName, variables);
      const first = await runOnce(document, variables, operationName, expected);
      return first.verdict === 'same' ? runOnce(document, variables, operationName, expected) : first;
    },
  };

  async function runOnce(
    document: DocumentNode,
    variables: Record<string, unknown>,
    operationName: string | undefined,
    expected: ExecutionResult,
  ): Promise<Outcome> {
    world.turns = 0;
    complaints.length = 0;
    const request = { source: print(document), document, variables, operationName };
    const answer = await engine
      .execute(request, async (agency, body) => {
        const { query, variables: sent } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
        const result = await subgraphs.get(agency)?.answer(query, sent ?? {});
        const { data, errors = [] } = JSON.parse(JSON.stringify(result)) as { data?: unknown; errors?: unknown[] };
        return { data, errors, dataAsOf: null };
      })
      .catch((error: Error) => error);
    if (answer instanceof Error) {
      const code = (answer as { extensions?: { code?: unknown } }).extensions?.code;
      const isRefusal = code === 'OPERATION_NOT_PLANNED' || code === 'NOT_SUPPORTED';
      const isBadInput = expected.data === undefined && (code === 'BAD_USER_INPUT' || answer instanceof AggregateError);
      const verdict = isBadInput ? 'same' : isRefusal ? 'refused' : 'different';
      return {
        verdict,
        reason: isRefusal ? answer.message : `it throws: ${answer.stack ?? answer.message}`,
        expected,
        got: undefined,
      };
    }
    const got = { data: answer.data, errors: answer.errors };
    const reason =
      complaints.length > 0
        ? `an agency complains: ${complaints[0]}`
        : JSON.stringify(answer.data) !== JSON.stringify(expected.data)
          ? 'other data'
          : (answer.errors === undefined) !== (expected.errors === undefined)
            ? 'errors in one of them'
            : undefined;
    return {
      verdict: reason === undefined ? 'same' : 'different',
      ...(reason !== undefined && { reason }),
      expected,
      got,
    };
  }
}
