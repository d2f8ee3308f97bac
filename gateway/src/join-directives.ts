import {
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** The arguments of one `@join__…` of a supergraph. */
export type Join = Readonly<Record<string, unknown>>;

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** The directives of one name that stand on something, in any of the places where it is written. */
export function joins(nodes: readonly (object | null | undefined)[], name: string): Join[] {
  return (nodes as readonly (Annotated | null | undefined)[])
    .flatMap((node) => node?.directives ?? [])
    .filter((directive) => directive.name.value === name)
    .map((directive) =>
      Object.fromEntries((directive.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
}

export const joinsOfType = ({ astNode, extensionASTNodes }: GraphQLNamedType, name: string): Join[] =>
  joins([astNode, ...extensionASTNodes], name);

/** What `join__Graph` says of each subgraph, by the name that the other directives call it by. */
export function readGraphs(
  schema: GraphQLSchema,
): ReadonlyMap<string, { readonly name: string; readonly url: string }> {
  const graphs = schema.getType('join__Graph') as GraphQLEnumType | undefined;
  if (!graphs || !('getValues' in graphs)) {
    throw new Error('This is no supergraph: it has no enum join__Graph. Write one with `npm run schema`.');
  }
  return new Map(
    graphs.getValues().map((value) => {
      const { name, url } = joins([value.astNode], 'join__graph')[0] ?? {};
      if (typeof name !== 'string' || typeof url !== 'string') {
        throw new Error(`join__Graph.${value.name} must have @join__graph with a name and a url.`);
      }
      return [value.name, { name, url }];
    }),
  );
}

/** A set of fields as directives write it: `id owner { name }`. */
export function fieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is no set of fields.`);
  return definition.selectionSet;
}
