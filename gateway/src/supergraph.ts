import {
  buildSchema,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

export interface Supergraph {
  readonly sdl: string;
  /** Every type of every agency, what is hidden from clients included: the answers are checked against it. */
  readonly schema: GraphQLSchema;
  /** Where each agency answers, by subgraph name. */
  readonly agencies: ReadonlyMap<string, string>;
  /** The keys by which an agency finds an entity of a type, in the order in which it declares them. */
  keysOf(agency: string, typeName: string): readonly SelectionSetNode[];
  /** True when an agency can answer a field by itself, without what others know. */
  resolves(agency: string, typeName: string, fieldName: string): boolean;
  /** True when an agency declares an interface of the supergraph as an object (`@interfaceObject`). */
  isInterfaceObject(agency: string, typeName: string): boolean;
}

interface JoinedType {
  readonly keys: SelectionSetNode[];
  interfaceObject: boolean;
}

export function readSupergraph(sdl: string): Supergraph {
  const schema = buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });
  const graphs = new Map<string, string>();
  const agencies = new Map<string, string>();
  const graphEnum = schema.getType('join__Graph');
  if (!graphEnum || !('getValues' in graphEnum)) {
    throw new Error('This is no supergraph: it has no enum join__Graph. Write one with `npm run schema`.');
  }
  for (const value of graphEnum.getValues()) {
    const { name, url } = directives(value.astNode?.directives, 'join__graph')[0] ?? {};
    if (typeof name !== 'string' || typeof url !== 'string') {
      throw new Error(`join__Graph.${value.name} must have @join__graph with a name and a url.`);
    }
    graphs.set(value.name, name);
    agencies.set(name, url);
  }
  const joined = new Map<string, JoinedType>();
  for (const type of Object.values(schema.getTypeMap())) {
    for (const join of directives(directivesOf(type), 'join__type')) {
      const agency = graphs.get(String(join.graph)) ?? String(join.graph);
      const entry = joined.get(`${agency} ${type.name}`) ?? { keys: [], interfaceObject: false };
      joined.set(`${agency} ${type.name}`, entry);
      entry.interfaceObject ||= join.isInterfaceObject === true;
      if (typeof join.key === 'string' && join.resolvable !== false) entry.keys.push(fieldSet(join.key));
    }
  }
  const resolves = (agency: string, typeName: string, fieldName: string): boolean => {
    const type = schema.getType(typeName);
    const field = type && 'getFields' in type ? type.getFields()[fieldName] : undefined;
    const joins = directives((field?.astNode as FieldDefinitionNode | undefined)?.directives, 'join__field');
    if (joins.length === 0) return field !== undefined && joined.has(`${agency} ${typeName}`);
    return joins.some(
      ({ graph, external, requires, usedOverridden }) =>
        graphs.get(String(graph)) === agency && !external && !requires && !usedOverridden,
    );
  };
  return {
    sdl,
    schema,
    agencies,
    resolves,
    keysOf: (agency, typeName) => joined.get(`${agency} ${typeName}`)?.keys ?? [],
    isInterfaceObject: (agency, typeName) => joined.get(`${agency} ${typeName}`)?.interfaceObject ?? false,
  };
}

function fieldSet(text: string): SelectionSetNode {
  const definition = parse(`{ ${text} }`).definitions[0];
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is no set of fields.`);
  return definition.selectionSet;
}

function directivesOf(type: GraphQLNamedType): readonly ConstDirectiveNode[] {
  return [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
}

function directives(nodes: readonly ConstDirectiveNode[] | undefined, name: string): Record<string, unknown>[] {
  return (nodes ?? [])
    .filter((node) => node.name.value === name)
    .map((node) =>
      Object.fromEntries((node.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)])),
    );
}
