import type { Answer } from './answer.js';
import { badAnswer } from './failure.js';
import type { HttpAnswer } from './post.js';
import { asRecord, publicError } from './public-error.js';

/** Of what came over HTTP, the GraphQL answer; throws an AgencyFailure when it is none. */
export function readAnswer(agency: string, { status, headers, text }: HttpAnswer): Answer {
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
  return {
    data: refusal ? null : data,
    errors: refusal ? [refusal] : errors,
    dataAsOf: readDay(headers['safer-data-as-of']),
    // What came with no escape can go out with none: one look at all of it, instead of one at each string.
    isPlain: !text.includes('\\'),
  };
}

/** An agency refuses the whole request when a value in it is wrong: the first error tells the client, and names no field. */
function badUserInput(error: unknown) {
  const { code, message } = publicError(error) ?? {};
  return code === 'BAD_USER_INPUT' ? { message, extensions: { code } } : undefined;
}

/** Clients see it as it came, so that nothing but a day, or a day and a time, may come. */
const readDay = (text: unknown): string | null =>
  typeof text === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?$/.test(text)
    ? text
    : null;
