import type { Dispatcher } from 'undici';
import { AgencyFailure } from './failure.js';

export interface PostLimits {
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly text: string;
}

/**
 * One POST through undici's `dispatch`, which costs a third of `fetch`. Follows no redirect, decompresses nothing, and stops
 * reading at `maxBytes`. Rejects with the abort's reason, with an AgencyFailure, or with the error of the connection.
 */
export function post(
  agency: string,
  pool: Dispatcher,
  request: { readonly path: string; readonly headers: Record<string, string>; readonly body: string },
  { maxBytes, signal }: PostLimits,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let headers: HttpAnswer['headers'] = {};
    let size = 0;
    const chunks: Buffer[] = [];
    const stop = (reason: Error): void => {
      signal.removeEventListener('abort', aborted);
      reject(reason);
      controller?.abort(reason);
    };
    const aborted = (): void => stop(signal.reason as Error);
    signal.addEventListener('abort', aborted);
    pool.dispatch(
      { method: 'POST', ...request },
      {
        onRequestStart(started) {
          controller = started;
          if (signal.aborted) started.abort(signal.reason as Error);
        },
        onResponseStart(_, statusCode, head) {
          status = statusCode;
          headers = head;
          const refusal = unreadable(agency, statusCode, head);
          if (refusal) stop(refusal);
        },
        onResponseData(_, chunk) {
          size += chunk.length;
          if (size > maxBytes) stop(badAnswer(agency, `more than ${maxBytes} bytes`));
          else chunks.push(chunk);
        },
        onResponseEnd() {
          signal.removeEventListener('abort', aborted);
          const [only] = chunks;
          resolve({ status, headers, text: (chunks.length === 1 && only ? only : Buffer.concat(chunks)).toString() });
        },
        onResponseError(_, error) {
          signal.removeEventListener('abort', aborted);
          reject(error);
        },
      },
    );
  });
}

export function badAnswer(agency: string, detail: string): AgencyFailure {
  return new AgencyFailure('AGENCY_BAD_ANSWER', `${agency} gave an answer that cannot be read.`, detail);
}

function unreadable(agency: string, status: number, headers: HttpAnswer['headers']): AgencyFailure | undefined {
  if (status >= 300 && (status < 400 || status > 499)) return badAnswer(agency, `HTTP status ${status}`);
  const type = String(headers['content-type'] ?? 'none');
  if (!/^application\/(graphql-response\+)?json\b/i.test(type)) return badAnswer(agency, `content type ${type}`);
  const encoding = headers['content-encoding'];
  return encoding && encoding !== 'identity' ? badAnswer(agency, `content encoding ${String(encoding)}`) : undefined;
}
