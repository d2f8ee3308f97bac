import { executeSync, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Thing, World } from './world.js';

/** Runs an operation on one schema with the resolvers of all subgraphs in one process: what the gateway must answer. */
export function runMonolith(
  world: World,
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  variableValues: Record<string, unknown>,
): ExecutionResult {
  world.turns = 0;
  return executeSync({
    schema,
    document,
    variableValues,
    ...(operationName !== undefined && { operationName }),
    fieldResolver: (parent: Thing | undefined, args: Record<string, unknown>, _, { parentType, fieldName }) => {
      const field = world.field(parentType.name, fieldName);
      if (!field) throw new Error(`The world has no field ${parentType.name}.${fieldName}.`);
      if (parentType.name === 'Mutation') world.turns++;
      return world.value(parent ?? { type: parentType.name, at: 0 }, field, args);
    },
    typeResolver: (value) => (value as Thing).type,
  });
}
