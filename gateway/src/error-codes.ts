/** Every code that the gateway itself answers with, and what it means. docs/errors.md is printed from this list. */
export const gatewayErrorCodes = {
  UNAUTHENTICATED:
    'The token is not valid: expired, of another issuer, or altered (HTTP 401). Or, at a field: it is not shown without a token.',
  FORBIDDEN: 'The field is not shown to this caller: it needs a scope or a role that the token does not have.',
  BAD_REQUEST: 'The request is no GraphQL over HTTP: too large, cut off, or without a query.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL; the message says where.',
  GRAPHQL_VALIDATION_FAILED: 'The document asks for what the schema does not have; the message says where.',
  BAD_USER_INPUT: 'A variable or a value in the document is not what was expected; the message says what was.',
  NOT_SUPPORTED: 'The document uses what this gateway does not do: @defer, @stream, subscriptions.',
  DOCUMENT_TOO_LONG: 'More tokens than are allowed.',
  DOCUMENT_TOO_DEEP: 'More levels of fields, brackets or fragments than are allowed.',
  DOCUMENT_TOO_LARGE: 'More fields, aliases or directives than are allowed, with every fragment written out.',
  DOCUMENT_HAS_A_CYCLE: 'A fragment spreads itself.',
  NAME_REFUSED: 'An alias that may not name a field of an answer, such as __proto__.',
  OPERATION_TOO_COSTLY: 'The answer could be larger than is allowed; ask for less of a list, or in several queries.',
  OPERATION_NOT_PLANNED: 'The planner cannot plan this operation.',
  PLANNER_BUSY: 'Too many operations that were not seen before are waiting to be planned; ask again in a moment.',
  AGENCY_UNREACHABLE: 'The agency does not answer; its fields are null. Nobody else can speak for it.',
  AGENCY_TIMEOUT: 'The agency did not answer in time; its fields are null.',
  AGENCY_BUSY: 'The agency is asked more than it can answer just now; its fields are null. Ask again later.',
  REQUEST_TIMEOUT: 'The time for the whole request was over before the agency had answered; its fields are null.',
  AGENCY_BAD_ANSWER: 'The agency answered with what cannot be read; its fields are null.',
  AGENCY_CONTRACT_BREACH:
    'The agency answered with what its own schema, or the one that clients see, does not allow; that part is null.',
  AGENCY_FIELD_ERROR:
    'The agency could not answer a field, and its own words are not for clients. Where none is named, no agency had a value.',
  NOT_FOUND: 'Nothing is served at this address.',
  INTERNAL_SERVER_ERROR: 'The gateway failed; the reason is in its log.',
} as const;
