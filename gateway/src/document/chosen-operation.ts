import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/** The operation of a document that is to be run. Throws when it cannot be told which, or is of a kind that is not run here. */
export function chosenOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) {
    throw badInput(
      operationName
        ? `The document has no operation named "${operationName}".`
        : 'The document has several operations: operationName must say which one to run.',
    );
  }
  if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
    throw refusal('NOT_SUPPORTED', 'Subscriptions are not supported: ask again with a query.');
  }
  if (operation.operation === OperationTypeNode.MUTATION && !schema.getMutationType()) {
    throw refusal('GRAPHQL_VALIDATION_FAILED', 'The schema has no mutations.');
  }
  return operation;
}

/** The request cannot be run as it is; nothing was asked of any agency. */
export function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}

/** A message quotes what was sent, which may be long. */
const longestMessage = 500;

export const badInput = (message: string): GraphQLError => refusal('BAD_USER_INPUT', message.slice(0, longestMessage));
