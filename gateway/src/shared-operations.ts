import { getOperationAST, OperationTypeNode } from 'graphql';
import { createDeparture, type Departure } from './agency/departure.js';
import { departed } from './agency/failure.js';
import { createSharing } from './agency/sharing.js';
import type { EngineRequest } from './engine.js';
import type { OperationAnswer } from './execution/answer.js';
import type { Caller } from './caller.js';

type Execute = (departure: Departure) => Promise<OperationAnswer>;

/**
 * Lets callers with the same rights who send the same query at the same time share its answer. It is ready when the time of
 * the first of them is over, at the latest; who leaves before gets none, and it is given up when all have left.
 */
export function createSharedOperations() {
  // When the time of a client is over, the answer is on its way, as far as it goes.
  const share = createSharing<OperationAnswer>(
    (client) => departed('the gateway', client),
    (client) => !client.late,
  );
  return (
    request: EngineRequest,
    encodedClaims: string,
    { rights, departure }: Caller,
    execute: Execute,
  ): Promise<OperationAnswer> => {
    const { source, document, operationName, variables = {} } = request;
    if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.QUERY) return execute(departure);
    // Who has long to wait must not share with one whose time is nearly over.
    const second = Math.floor(departure.until / 1000);
    // A token may say no more than that its bearer is PUBLIC: it is a token all the same.
    const may = [rights.isAuthenticated, [...rights.scopes], [...rights.policies]];
    const others = [encodedClaims, may, second, operationName, variables];
    return share(`${JSON.stringify(others)} ${source}`, departure, async (all) => {
      const first = createDeparture(departure.until - performance.now());
      all.listen(first.happen);
      try {
        return await execute(first);
      } finally {
        first.happen();
      }
    });
  };
}
