import { Pool } from 'undici';
import type { Answer } from './answer.js';
import { createBulkhead } from './bulkhead.js';
import { createCircuitBreaker } from './circuit-breaker.js';
import type { Departure } from './departure.js';
import { AgencyFailure, busy, departed, notAsked, timeout, unreachable } from './failure.js';
import { post, type HttpAnswer } from './post.js';
import { readAnswer } from './read-answer.js';
import type { Signer } from './request-signature.js';
import { createSharing } from './sharing.js';

export interface AgencySettings {
  readonly name: string;
  readonly url: string;
  readonly sign: Signer;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** At most so many requests at once, and so many more that wait: an agency that hangs holds no more than that. */
  readonly connections: number;
  readonly queue: number;
  /** Whether those who ask the same at the same time share one answer. */
  readonly sharing: boolean;
  readonly log: (message: string) => void;
}

export interface Agency {
  /** Rejects with an AgencyFailure. When all clients who wait for an answer have left, it is given up. */
  ask(body: string, encodedClaims: string, isQuery: boolean, client: Departure): Promise<Answer>;
  close(): Promise<void>;
}

const earlyMs = 100;

export function createAgency(settings: AgencySettings): Agency {
  const { name, sign, timeoutMs, maxBytes, connections, queue, sharing, log } = settings;
  const url = new URL(settings.url);
  // Timeouts of undici's own are coarse and begin anew with each phase; `timeoutMs` bounds the whole request instead.
  const options = { connections, headersTimeout: 0, bodyTimeout: 0, connect: { timeout: timeoutMs } };
  const pool = new Pool(url.origin, { ...options, pipelining: 1 });
  // A connection that was kept may close just as a request goes out: a second try, and a mutation, have one of their own.
  const freshPool = new Pool(url.origin, { ...options, pipelining: 0 });
  const bulkhead = createBulkhead(connections, queue);
  const breaker = createCircuitBreaker();
  const share = createSharing<Answer>((client) => departed(name, client));
  let wasWell = true;

  /** One request, at most two tries. `until` is when the one who asks first waits no longer. */
  async function ask(
    text: string,
    encodedClaims: string,
    isQuery: boolean,
    client: Departure,
    until: number,
  ): Promise<Answer> {
    if (client.happened) throw departed(name, client);
    const body = Buffer.from(text);
    const began = performance.now();
    const end = Math.min(began + timeoutMs, until);
    let isIn = bulkhead.enter();
    let wasSent = false;
    let givenUp: AgencyFailure | undefined;
    let cancel: (reason: AgencyFailure) => void = () => undefined;
    const giveUp = (reason: AgencyFailure): void => cancel((givenUp = reason));
    const leave = (): void => giveUp(departed(name, client));
    const timer = setTimeout(() => giveUp(isIn ? timeout(name, timeoutMs) : busy(name)), timeoutMs);
    client.listen(leave);

    const send = (through: Pool): Promise<HttpAnswer> => {
      if (givenUp) throw givenUp;
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json',
        'safer-deadline-ms': String(Math.max(1, Math.floor(end - performance.now()))),
        ...sign(body, encodedClaims),
      };
      const sent = post(name, through, { path: url.pathname + url.search, headers, body }, maxBytes);
      wasSent = true;
      cancel = sent.cancel;
      return sent.answer;
    };
    try {
      if (!isIn) {
        await turn((stopWaiting) => (cancel = stopWaiting));
        isIn = true;
      }
      if (!breaker.allows()) throw notAsked(name);
      const answer = await send(isQuery ? pool : freshPool).catch((error: unknown) => {
        if (!isQuery || error instanceof AgencyFailure) throw error;
        return send(freshPool);
      });
      const read = readAnswer(name, answer);
      breaker.succeeded();
      wasWell = true;
      return read;
    } catch (error) {
      const failure = error instanceof AgencyFailure ? error : unreachable(name, error);
      // An agency that counts what it was told may be a moment earlier than we are.
      const late = failure.code === 'AGENCY_TIMEOUT' && performance.now() > until - earlyMs;
      // That a client waits no longer says nothing of the agency.
      if (!client.happened && !late) learn(failure, wasSent, began);
      throw late ? departed(name, { late }) : failure;
    } finally {
      if (isIn) bulkhead.leave();
      clearTimeout(timer);
      client.forget(leave);
    }
  }

  /** Waits for a place; `giveUp` is told how to wait no longer. */
  function turn(giveUp: (cancel: (reason: AgencyFailure) => void) => void): Promise<void> {
    if (breaker.refuses()) throw notAsked(name);
    return new Promise((resolve, reject) => {
      if (!bulkhead.wait(resolve)) return reject(busy(name));
      giveUp((reason) => {
        bulkhead.stopWaiting(resolve);
        reject(reason);
      });
    });
  }

  /** Who has long to wait must not share with one whose time is nearly over: the agency is told of that one's alone. */
  const tenthsLeft = ({ until }: Departure): number =>
    Math.ceil(10 * Math.min(1, (until - performance.now()) / timeoutMs));

  function learn(failure: AgencyFailure, wasSent: boolean, began: number): void {
    if (failure.code === 'AGENCY_BAD_ANSWER') breaker.succeeded();
    else if (wasSent && failure.code === 'AGENCY_TIMEOUT') breaker.timedOut(began);
    else if (wasSent) breaker.failed();
    // Said once, not for every request of a busy minute.
    if (wasWell) log(`${name}: ${failure.code} (${failure.detail})`);
    wasWell = false;
  }

  return {
    ask: (body, encodedClaims, isQuery, client) =>
      isQuery && sharing
        ? share(`${encodedClaims} ${tenthsLeft(client)} ${body}`, client, (all) =>
            ask(body, encodedClaims, true, all, client.until),
          )
        : ask(body, encodedClaims, isQuery, client, client.until),
    close: async () => void (await Promise.all([pool.close(), freshPool.close()])),
  };
}
