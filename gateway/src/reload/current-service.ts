import type { Log, Service } from '../service.js';
import type { KeptSupergraph } from './kept-supergraph.js';
import { createStatus, type SupergraphStatus } from './status.js';
import type { SupergraphSource } from './supergraph-source.js';

/** The service of the supergraph in force. */
export interface CurrentService {
  get(): Service;
  onChange(listener: (service: Service) => void): void;
  status(): SupergraphStatus;
  /** Looks at the source now, also at what was refused before. */
  reload(): void;
  stop(): void;
}

type Create = (sdl: string) => Promise<Service>;

/** What was refused for a passing cause, such as a planner that did not start, is good the next time. */
const tryAgainMs = 60_000;

/**
 * Serves the supergraph of a source, and each next one when it is ready: it is built beside the one in force, which
 * answers until then. Rejects when neither the source nor what was kept of it can be served.
 */
export async function serveSupergraph(
  source: SupergraphSource,
  kept: KeptSupergraph,
  create: Create,
  log: Log,
): Promise<CurrentService> {
  const listeners: ((service: Service) => void)[] = [];
  const first = await startWith(source, kept, create, log);
  const { status } = first;
  let current = first.service;
  /** What the source gave last, in force or refused. */
  let seen = first.seen;
  let refusal =
    first.seen === current.supergraphSdl ? undefined : { sdl: first.seen, reason: '', at: performance.now() };
  let isStopped = false;

  const isDueAgain = (): boolean => refusal !== undefined && performance.now() - refusal.at > tryAgainMs;

  async function look(evenIfSeen: boolean): Promise<void> {
    let sdl: string;
    try {
      sdl = await source.read();
    } catch (error) {
      // Said once per outage, not every time that it is looked at.
      if (status.unreachable()) log(`${source.name}: ${messageOf(error)}. The supergraph in force stays.`);
      return;
    }
    if (status.reachable()) log(`${source.name} can be read again.`);
    if (sdl === seen && !evenIfSeen && !isDueAgain()) return;
    seen = sdl;
    if (sdl !== current.supergraphSdl) return take(sdl);
    status.confirmed();
    refusal = undefined;
  }

  async function take(sdl: string): Promise<void> {
    try {
      const next = await create(sdl);
      await next.prepareFor(current.recentOperations());
      if (isStopped) return next.retire();
      const before = current;
      listeners.forEach((listener) => listener(next));
      current = next;
      before.retire();
      status.reloaded(sdl);
      refusal = undefined;
      log(`A new supergraph is in force: ${source.name}`);
      await kept.write(sdl);
    } catch (error) {
      const reason = messageOf(error);
      status.refused();
      // Said once, however often it is tried again.
      if (refusal?.sdl !== sdl || refusal.reason !== reason) {
        log(`A new supergraph is refused and the last good one stays: ${reason}`);
      }
      refusal = { sdl, reason, at: performance.now() };
    }
  }

  let last = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const lookInTurn = (evenIfSeen: boolean): Promise<void> => (last = last.then(() => look(evenIfSeen)));
  const wait = (): void => {
    if (!isStopped) timer = setTimeout(() => void lookInTurn(false).then(wait), source.pollMs).unref();
  };
  wait();
  return {
    get: () => current,
    onChange: (listener) => void listeners.push(listener),
    status: status.report,
    reload: () => void lookInTurn(true),
    stop() {
      isStopped = true;
      clearTimeout(timer);
      current.retire();
    },
  };
}

/** What the source gives, or else what was kept of it. */
async function startWith(source: SupergraphSource, kept: KeptSupergraph, create: Create, log: Log) {
  let seen: string | undefined;
  try {
    seen = await source.read();
    const service = await create(seen);
    await kept.write(seen);
    return { service, seen, status: createStatus(seen, false) };
  } catch (error) {
    const reason = `${source.name} cannot be served: ${messageOf(error)}`;
    const last = await kept.read();
    if (last === undefined || last === seen) throw new Error(reason, { cause: error });
    const service = await create(last).catch((second: unknown) => {
      throw new Error(`${reason}. Nor can the last good one, ${kept.file}: ${messageOf(second)}`, { cause: error });
    });
    log(`${reason}. The last good one is in force instead: ${kept.file}`);
    const status = createStatus(last, true);
    if (seen === undefined) status.unreachable();
    else status.refused();
    return { service, seen, status };
  }
}

const messageOf = (error: unknown): string => (error as Error).message;
