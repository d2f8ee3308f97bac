import {
  buildASTSchema,
  execute,
  extendSchema,
  isObjectType,
  parse,
  validate,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';

/** Fields by type; a type's `__find` gives the entity that a representation means. */
export type ToyResolvers = Record<string, Record<string, (...args: never[]) => unknown>>;

export interface ToySubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: ToyResolvers;
  /** As subgraphs were before Federation 2: `extend type`, and no link. */
  readonly isFederation1?: boolean;
}

const federation = `
  directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT | INTERFACE
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  directive @requires(fields: String!) on FIELD_DEFINITION
  directive @provides(fields: String!) on FIELD_DEFINITION
  directive @external on OBJECT | FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION | OBJECT | ENUM_VALUE | INTERFACE | ARGUMENT_DEFINITION
  directive @interfaceObject on OBJECT
  directive @override(from: String!, label: String) on FIELD_DEFINITION
  scalar _Any
`;

export const linked = ({ sdl, isFederation1 = false }: Pick<ToySubgraph, 'sdl' | 'isFederation1'>): DocumentNode =>
  isFederation1
    ? parse(sdl)
    : parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires",
    "@provides", "@external", "@inaccessible", "@interfaceObject", "@override"])\n${sdl}`);

/** A subgraph in a few lines of graphql-js, so that the tests depend on no federation server. */
export function runToySubgraph({ sdl, resolvers, isFederation1 = false }: ToySubgraph) {
  const types = isFederation1 ? sdl.replaceAll('extend type', 'type') : sdl;
  const schema = withEntities(buildASTSchema(parse(federation + types), { assumeValidSDL: true }), resolvers);
  return (query: string, variables: Record<string, unknown>) => {
    const document = parse(query);
    const errors = validate(schema, document);
    if (errors.length > 0) return { errors };
    return execute({
      schema,
      document,
      variableValues: variables,
      fieldResolver: resolveWith(resolvers),
      typeResolver: (value) => (value as { __typename?: string }).__typename,
    });
  };
}

function withEntities(base: GraphQLSchema, resolvers: ToyResolvers): GraphQLSchema {
  const types = Object.values(base.getTypeMap()).filter(isObjectType);
  const members = types.filter(({ name }) => resolvers[name]?.__find).map(({ name }) => name);
  if (members.length === 0) return base;
  return extendSchema(
    base,
    parse(
      `union _Entity = ${members.join(' | ')} ${base.getQueryType() ? 'extend' : 'extend schema { query: Query }'} type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
    ),
  );
}

function resolveWith(resolvers: ToyResolvers): GraphQLFieldResolver<unknown, unknown> {
  return (parent, args: Record<string, unknown>, _, { fieldName, parentType }) => {
    if (fieldName === '_entities') {
      return (args.representations as { __typename: string }[]).map((representation) => {
        const find = resolvers[representation.__typename]?.__find as ((of: unknown) => object | null) | undefined;
        const found = find?.(representation);
        return found && { __typename: representation.__typename, ...found };
      });
    }
    const resolver = resolvers[parentType.name]?.[fieldName] as
      ((parent: unknown, args: unknown) => unknown) | undefined;
    return resolver ? resolver(parent, args) : (parent as Record<string, unknown> | undefined)?.[fieldName];
  };
}
