import { QueryPlanner, type PlanNode } from '@graphql-hive/router-query-planner';
import { buildASTSchema, Kind, parse, visit, type GraphQLSchema } from 'graphql';

export type {
  BatchFetchNode,
  EntityBatchAlias,
  FetchNode,
  FetchRewrite,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
export type Path = readonly PathSegment[];
export type PathSegment = '@' | { Field: string } | { TypeCondition: string[] };

/** All that the gateway knows of the planner; another planner would take its place here. */
export interface Planner {
  /** What clients see: the supergraph without its machinery and without what is @inaccessible. */
  readonly clientSchema: GraphQLSchema;
  plan(document: string): PlanNode | undefined;
}

export function createPlanner(supergraphSdl: string): Planner {
  const native = new QueryPlanner(supergraphSdl);
  const noLabels = new Set<string>();
  return {
    clientSchema: buildASTSchema(withoutIntrospectionFields(native.consumerSchema), { assumeValidSDL: true }),
    plan: (document) => native.plan(document, null, noLabels, 0).node,
  };
}

/** The planner prints `__schema` and `__type` as fields of Query; graphql-js brings its own. */
function withoutIntrospectionFields(sdl: string) {
  return visit(parse(sdl, { noLocation: true }), {
    [Kind.FIELD_DEFINITION]: (field) => (field.name.value.startsWith('__') ? null : undefined),
  });
}
