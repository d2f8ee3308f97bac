import { GraphQLError } from 'graphql';

/** Every code that a subgraph may answer with, and what it means. docs/errors.md is printed from this list. */
export const errorCodes = {
  BAD_USER_INPUT: 'An argument is not what was expected; the message says what was, and what was got.',
  NOT_FOUND: 'No such thing is held under this id.',
  FORBIDDEN: 'The caller is known, and may not do this.',
  CONFLICT:
    'What was sent rests on a state that has changed since (expectedVersion, currentVersion), or contradicts what is held; or its key was used for another change.',
  DEADLINE_PASSED:
    'The time that the gateway gave was over before there was an answer; what had begun was stopped. HTTP 504.',
  UNSIGNED_REQUEST: 'The request does not carry a valid signature of the gateway for this subgraph; nothing was read.',
  INTERNAL_SERVER_ERROR: 'Something failed inside the subgraph; the reference finds the detail in its log.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** An error that a caller is meant to read. Anything else that is thrown is masked. */
export const publicError = (code: ErrorCode, message: string, detail: Record<string, unknown> = {}): GraphQLError =>
  new GraphQLError(message, { extensions: { ...detail, code } });
