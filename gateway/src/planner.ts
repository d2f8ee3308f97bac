import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import { buildASTSchema, GraphQLError, Kind, parse, visit, type GraphQLSchema, type NamedTypeNode } from 'graphql';
import { leastRecentlyUsed } from './least-recently-used.js';

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

/** What planner-process.mjs answers: to a supergraph, and to each document after it. */
export type Ready = { readonly clientSdl: string } | { readonly failure: string };
export type Planned = { readonly plan?: PlanNode } | { readonly failure: string };

/** No plan of use takes a tenth of this. */
const planPatienceMs = 2_000;
/** Reading a supergraph is done beside all else: on a busy machine it may take its time. */
const startPatienceMs = 30_000;
const refusalsKept = 1_000;
/** New operations that wait to be planned. One that stalls the planner holds up those behind it. */
const mostWaiting = 100;

const entry = fileURLToPath(new URL('./planner-process.mjs', import.meta.url));

/**
 * The planner is native code that ends its process when it panics, which some valid documents make it do, and cannot be
 * stopped while it plans. So it runs in a process of its own: a document that is too much for it costs that document alone.
 */
export async function startPlanner(supergraphSdl: string): Promise<Planner> {
  let child = startChild();
  const ready = await child.ask<Ready>({ supergraphSdl }, startPatienceMs);
  if ('failure' in ready) {
    child.end();
    throw new Error(`the planner cannot read it: ${ready.failure}`);
  }
  const clientSchema = schemaForClients(ready.clientSdl, child.end);
  const refusals = leastRecentlyUsed<GraphQLError>(refusalsKept);
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let retired = false;

  /** One document at a time, so that it is clear which one ended the process. */
  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (waiting >= mostWaiting) return Promise.reject(busy());
    waiting++;
    const result = last.then(work).finally(() => {
      if (--waiting === 0 && retired) child.end();
    });
    last = result.catch(() => undefined);
    return result;
  }

  async function planNow(document: string): Promise<PlanNode | undefined> {
    const known = refusals.get(document);
    if (known) throw known;
    if (child.ended()) {
      child = startChild();
      const again = await child.ask<Ready>({ supergraphSdl }, startPatienceMs);
      if ('failure' in again) throw new Error(`The planner does not start again: ${again.failure}`);
    }
    const planned = await child.ask<Planned>({ document }, planPatienceMs);
    if (!('failure' in planned)) return planned.plan;
    const message = `The operation cannot be planned: ${planned.failure}`;
    const refusal = new GraphQLError(message, { extensions: { code: 'OPERATION_NOT_PLANNED' } });
    refusals.set(document, refusal);
    throw refusal;
  }

  return {
    clientSchema,
    plan: (document) => inTurn(() => planNow(document)),
    retire() {
      retired = true;
      if (waiting === 0) child.end();
    },
  };
}

function busy(): GraphQLError {
  const message = `${mostWaiting} new operations are waiting to be planned: ask again in a moment.`;
  return new GraphQLError(message, { extensions: { code: 'PLANNER_BUSY' } });
}

function startChild() {
  // Without the gateway's own arguments, which may bring a compiler.
  const child = fork(entry, { execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  let hasEnded = false;
  const ended = new Promise<{ failure: string }>((resolve) => {
    const end = (): void => {
      hasEnded = true;
      resolve({ failure: 'the planner failed on it, or took too long.' });
    };
    child.once('exit', end).on('error', end);
  });
  return {
    ended: () => hasEnded,
    end(): void {
      hasEnded = true;
      child.kill('SIGKILL');
    },
    async ask<Answer>(question: object, limitMs: number): Promise<Answer | { failure: string }> {
      const wait = new AbortController();
      const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
      try {
        child.send(question);
        const answer = once(child, 'message', wait).then(([message]) => message as Answer);
        // When the process ends, nobody waits for this any more.
        answer.catch(() => undefined);
        return await Promise.race([answer, ended]);
      } finally {
        clearTimeout(timer);
        wait.abort();
      }
    },
  };
}

function schemaForClients(sdl: string, giveUp: () => void): GraphQLSchema {
  try {
    return buildASTSchema(forClients(sdl), { assumeValidSDL: true });
  } catch (error) {
    giveUp();
    throw error;
  }
}

/** The planner prints `__schema` and `__type` as fields of Query, which graphql-js brings itself, and leaves machinery in. */
function forClients(sdl: string) {
  const document = parse(sdl, { noLocation: true });
  const definitions = document.definitions.filter((node) => {
    return !('name' in node && node.name && /^(join|link|core|federation)__/.test(node.name.value));
  });
  const names = new Set(definitions.map((node) => ('name' in node ? node.name?.value : undefined)));
  const isShown = (type: NamedTypeNode): boolean => names.has(type.name.value);
  return visit(
    { ...document, definitions },
    {
      [Kind.FIELD_DEFINITION]: (field) => (field.name.value.startsWith('__') ? null : undefined),
      // Members and interfaces that are @inaccessible are left in by name, though not as types.
      [Kind.UNION_TYPE_DEFINITION]: (union) => ({ ...union, types: union.types?.filter(isShown) }),
      [Kind.OBJECT_TYPE_DEFINITION]: (type) => ({ ...type, interfaces: type.interfaces?.filter(isShown) }),
      [Kind.INTERFACE_TYPE_DEFINITION]: (type) => ({ ...type, interfaces: type.interfaces?.filter(isShown) }),
    },
  );
}
