import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { buildASTSchema, GraphQLError, Kind, parse, visit, type GraphQLSchema } from 'graphql';
import { leastRecentlyUsed } from './least-recently-used.js';
import type { Planned, Ready } from './planner-process.js';

export type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FetchRewrite,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
export type Path = readonly PathSegment[];
export type PathSegment = '@' | { Field: string } | { TypeCondition: string[] };

/** All that the gateway knows of the planner; another planner would take its place here. */
export interface Planner {
  /** What clients see: the supergraph without its machinery and without what is @inaccessible. */
  readonly clientSchema: GraphQLSchema;
  /** Rejects with a GraphQLError when the planner cannot plan the document. */
  plan(document: string): Promise<PlanNode | undefined>;
  /** Ends the planner's process as soon as it has nothing left to plan. */
  retire(): void;
}

/** No plan of use takes a tenth of this. */
const patienceMs = 5_000;
const refusalsKept = 1_000;

const entry = fileURLToPath(new URL('./planner-process', import.meta.url)) + import.meta.url.slice(-3);

/**
 * The planner is native code that ends its process when it panics, which some valid documents make it do, and cannot be
 * stopped while it plans. So it runs in a process of its own: a document that is too much for it costs that document alone.
 */
export async function startPlanner(supergraphSdl: string): Promise<Planner> {
  let child = spawn(supergraphSdl);
  const ready = await answerOf<Ready>(child, patienceMs);
  if ('failure' in ready) {
    child.kill('SIGKILL');
    throw new Error(`the planner cannot read it: ${ready.failure}`);
  }
  const refusals = leastRecentlyUsed<GraphQLError>(refusalsKept);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let retired = false;

  /** One document at a time, so that it is clear which one ended the process. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    waiting++;
    const result = last.then(work).finally(() => {
      if (--waiting === 0 && retired) child.kill('SIGKILL');
    });
    last = result.catch(() => undefined);
    return result;
  }

  async function planNow(document: string): Promise<PlanNode | undefined> {
    const known = refusals.get(document);
    if (known) throw known;
    if (!child.connected) {
      child = spawn(supergraphSdl);
      await answerOf<Ready>(child, patienceMs);
    }
    child.send({ document });
    const planned = await answerOf<Planned>(child, patienceMs);
    if (!('failure' in planned)) return planned.plan;
    const message = `The operation cannot be planned: ${planned.failure}`;
    const refusal = new GraphQLError(message, { extensions: { code: 'OPERATION_NOT_PLANNED' } });
    refusals.set(document, refusal);
    throw refusal;
  }

  return {
    clientSchema: buildASTSchema(forClients(ready.clientSdl), { assumeValidSDL: true }),
    plan: (document) => inTurn(() => planNow(document)),
    retire() {
      retired = true;
      if (waiting === 0) child.kill('SIGKILL');
    },
  };
}

function spawn(supergraphSdl: string): ChildProcess {
  const execArgv = entry.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = fork(entry, { execArgv, cwd: dirname(entry), stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  // Who waits for an answer learns that the process has ended; nobody else need.
  child.on('error', () => undefined);
  child.send({ supergraphSdl });
  return child;
}

async function answerOf<Answer>(child: ChildProcess, limitMs: number): Promise<Answer | { failure: string }> {
  const wait = new AbortController();
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  try {
    return await Promise.race([
      once(child, 'message', wait).then(([answer]) => answer as Answer),
      once(child, 'exit', wait).then(() => ({ failure: 'the planner failed on it, or took too long.' })),
    ]);
  } finally {
    clearTimeout(timer);
    wait.abort();
  }
}

/** The planner prints `__schema` and `__type` as fields of Query, which graphql-js brings itself, and leaves machinery in. */
function forClients(sdl: string) {
  const document = parse(sdl, { noLocation: true });
  const definitions = document.definitions.filter((node) => {
    return !('name' in node && node.name && /^(join|link|core|federation)__/.test(node.name.value));
  });
  return visit(
    { ...document, definitions },
    { [Kind.FIELD_DEFINITION]: (field) => (field.name.value.startsWith('__') ? null : undefined) },
  );
}
