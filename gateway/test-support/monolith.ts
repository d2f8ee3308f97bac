import { executeSync, isAbstractType, parse, type GraphQLSchema } from 'graphql';
import type { ToySubgraph } from './toy-subgraph.js';

type Resolve = (parent: unknown, args: unknown) => unknown;

/** Runs an operation on one schema with the resolvers of all subgraphs in one process: what the gateway must answer. */
export function runMonolith(schema: GraphQLSchema, subgraphs: readonly ToySubgraph[]) {
  const find = (typeName: string, fieldName: string): Resolve | undefined => {
    const type = schema.getType(typeName);
    const interfaces = type && 'getInterfaces' in type ? type.getInterfaces().map(({ name }) => name) : [];
    for (const name of [typeName, ...interfaces]) {
      for (const { resolvers } of subgraphs) {
        const resolver = resolvers[name]?.[fieldName];
        if (resolver) return resolver as Resolve;
      }
    }
    return undefined;
  };
  return (document: string, variableValues: Record<string, unknown>) =>
    executeSync({
      schema,
      document: parse(document),
      variableValues,
      fieldResolver: (parent, args, _, { parentType, fieldName }) => {
        const resolver = find(parentType.name, fieldName);
        return resolver ? resolver(parent, args) : (parent as Record<string, unknown>)[fieldName];
      },
      // An object that a subgraph knows by its interface alone is told apart by its fields here.
      typeResolver: (value, _, { schema: all }, type) => {
        const { __typename: name, isbn } = value as { __typename: string; isbn?: string };
        return isAbstractType(all.getType(name)) && isAbstractType(type) ? (isbn ? 'Book' : 'Film') : name;
      },
    });
}
