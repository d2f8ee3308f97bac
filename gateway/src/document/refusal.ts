import { GraphQLError } from 'graphql';

/** A document that nobody works on. */
export function refusal(code: string, what: string): GraphQLError {
  return new GraphQLError(`The document is refused: ${what}.`, { extensions: { code } });
}
