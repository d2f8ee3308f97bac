import { Pool } from 'undici';
import type { Answer } from './answer.js';
import { createCircuitBreaker } from './circuit-breaker.js';
import type { Departure } from './departure.js';
import { AgencyFailure } from './failure.js';
import { badAnswer, post, type HttpAnswer, type Post } from './post.js';
import { asRecord, publicError } from './public-error.js';
import type { Signer } from './request-signature.js';
import { createSharing } from './sharing.js';

export interface AgencySettings {
  readonly name: string;
  readonly url: string;
  readonly sign: Signer;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** At most so many requests at once: an agency that hangs holds no more of the gateway than that. */
  readonly connections: number;
  /** Whether those who ask the same at the same time share one answer. */
  readonly sharing: boolean;
  readonly log: (message: string) => void;
}

export interface Agency {
  /** Rejects with an AgencyFailure. When all clients who wait for an answer have left, it is given up. */
  ask(body: string, encodedClaims: string, isQuery: boolean, client: Departure): Promise<Answer>;
  close(): Promise<void>;
}

export function createAgency(settings: AgencySettings): Agency {
  const { name, sign, timeoutMs, maxBytes, connections, sharing, log } = settings;
  const url = new URL(settings.url);
  // Timeouts of undici's own are coarse and begin anew with each phase; `timeoutMs` bounds the whole request instead.
  const pool = new Pool(url.origin, { connections, pipelining: 1, headersTimeout: 0, bodyTimeout: 0 });
  const breaker = createCircuitBreaker();
  const share = createSharing<Answer>();
  let wasWell = true;

  async function ask(text: string, encodedClaims: string, isQuery: boolean, client: Departure): Promise<Answer> {
    if (!breaker.allows()) {
      const message = `${name} has not been answering; it is asked again in a moment.`;
      throw new AgencyFailure('AGENCY_UNREACHABLE', message, 'the circuit is open');
    }
    const body = Buffer.from(text);
    const send = (): Post => {
      const headers = { 'content-type': 'application/json', accept: 'application/json', ...sign(body, encodedClaims) };
      return post(name, pool, { path: url.pathname, headers, body }, maxBytes);
    };
    let sent = send();
    const timer = setTimeout(() => sent.cancel(timeout(name, timeoutMs)), timeoutMs);
    const leave = (): void =>
      sent.cancel(new AgencyFailure('AGENCY_UNREACHABLE', 'The client has left.', 'client left'));
    client.listen(leave);
    try {
      const answer = readAnswer(
        name,
        await sent.answer.catch((error: unknown) => {
          if (!isQuery || error instanceof AgencyFailure) throw error;
          return (sent = send()).answer;
        }),
      );
      breaker.succeeded();
      wasWell = true;
      return answer;
    } catch (error) {
      const failure = error instanceof AgencyFailure ? error : unreachable(name, error);
      if (failure.code === 'AGENCY_BAD_ANSWER') breaker.succeeded();
      else if (!client.happened) breaker.failed();
      // Said once, not for every request of a busy minute.
      if (wasWell && !client.happened) log(`${name}: ${failure.code} (${failure.detail})`);
      wasWell &&= client.happened;
      throw failure;
    } finally {
      clearTimeout(timer);
      client.forget(leave);
    }
  }

  return {
    ask: (body, encodedClaims, isQuery, client) =>
      isQuery && sharing
        ? share(`${encodedClaims} ${body}`, client, (all) => ask(body, encodedClaims, true, all))
        : ask(body, encodedClaims, isQuery, client),
    close: () => pool.close(),
  };
}

function readAnswer(agency: string, { status, headers, text }: HttpAnswer): Answer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw badAnswer(agency, `no JSON: ${text.length} characters`);
  }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) throw badAnswer(agency, 'no JSON object');
  const { data, errors = [] } = answer as { data?: unknown; errors?: unknown };
  if (!Array.isArray(errors)) throw badAnswer(agency, 'errors that are no list');
  if (data == null && errors.length === 0) throw badAnswer(agency, 'neither data nor errors');
  const refusal = status === 400 ? badUserInput(errors[0]) : undefined;
  const readable = status === 400 ? refusal : status < 400 || data != null || errors.some(publicError);
  if (!readable) {
    throw badAnswer(agency, `HTTP status ${status}, ${String(asRecord(asRecord(errors[0]).extensions).code)}`);
  }
  const dataAsOf = headers['safer-data-as-of'];
  return {
    data: refusal ? null : data,
    errors: refusal ? [refusal] : errors,
    dataAsOf: typeof dataAsOf === 'string' ? dataAsOf : null,
  };
}

/** An agency refuses the whole request when a value in it is wrong: the first error tells the client, and names no field. */
function badUserInput(error: unknown) {
  const { code, message } = publicError(error) ?? {};
  return code === 'BAD_USER_INPUT' ? { message, extensions: { code } } : undefined;
}

function timeout(agency: string, timeoutMs: number): AgencyFailure {
  const message = `${agency} did not answer within ${timeoutMs / 1000} s.`;
  return new AgencyFailure('AGENCY_TIMEOUT', message, message);
}

function unreachable(agency: string, error: unknown): AgencyFailure {
  return new AgencyFailure(
    'AGENCY_UNREACHABLE',
    `${agency} cannot be reached.`,
    String((error as Error).message || error),
  );
}
