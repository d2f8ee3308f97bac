import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type GraphQLArgument,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import { buildSchema, createResolversMap, getMetadataStorage, type NonEmptyArray } from 'type-graphql';
import { entitiesResolver, type References } from './entities.js';

export interface SchemaParts<Context> {
  readonly resolvers: NonEmptyArray<NewableFunction>;
  /** Types that no field of this subgraph reaches. */
  readonly orphanedTypes?: readonly object[];
  readonly references: References<Context>;
  /** More SDL, for types that are not written as classes. */
  readonly moreTypes?: string;
  /** Has the last word on the SDL, for what no class can say. */
  readonly edit?: (sdl: DocumentNode) => DocumentNode;
}

const federationImports = [
  '@key',
  '@shareable',
  '@external',
  '@requires',
  '@provides',
  '@inaccessible',
  '@override',
  '@tag',
  '@authenticated',
  '@cost',
  '@listSize',
];

/** A Federation 2 subgraph from type-graphql classes. */
export async function subgraphSchema<Context>(
  parts: SchemaParts<Context>,
): Promise<{ schema: GraphQLSchema; sdl: string }> {
  // Without this each plain field runs through an async chain of middlewares, of which we have none.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  const schema = await buildSchema({
    resolvers: parts.resolvers,
    orphanedTypes: [...(parts.orphanedTypes ?? [])] as never[],
    validate: false,
  });
  for (const type of Object.values(schema.getTypeMap()))
    // Decorators run from the last parameter to the first; an analyst reads `area` before `asOf`. Mutations have theirs
    // from the fields of a class, which stand as they were written.
    if ((isObjectType(type) && type !== schema.getMutationType()) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) (field.args as GraphQLArgument[]).reverse();
  const resolvers = createResolversMap(schema) as Record<string, Record<string, unknown>>;
  resolvers['Query'] = { ...resolvers['Query'], _entities: entitiesResolver(parts.references) };
  const declared = parse([withoutSchemaBlock(printSchemaWithDirectives(schema)), parts.moreTypes ?? ''].join('\n\n'));
  const sdl = print(parts.edit?.(declared) ?? declared);
  const used = federationImports.filter((directive) => new RegExp(`${directive}\\b`).test(sdl));
  const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${JSON.stringify(used)})`;
  const typeDefs = parse([link, sdl].join('\n\n'));
  return {
    schema: buildSubgraphSchema({ typeDefs, resolvers: resolvers as never }),
    sdl: `${print(typeDefs)}\n`,
  };
}

/** type-graphql prints `schema { query: Query }`; beside `extend schema @link` it says nothing. */
const withoutSchemaBlock = (sdl: string): string => sdl.replace(/^schema\s*\{[^}]*\}\s*/m, '');
