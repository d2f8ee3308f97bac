import {
  isAbstractType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** What `@listSize` says of a field. */
export interface ListSize {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  /** Fields of the object that a connection gives: they are the lists, and the field itself is none. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

interface Annotated {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined;
}

/** Reads what the supergraph says of cost; the schema that clients see has lost it. */
export function readAnnotations(supergraph: GraphQLSchema) {
  const fieldOf = (typeName: string, field: string): GraphQLField<unknown, unknown> | undefined => {
    const type = supergraph.getType(typeName);
    return type && 'getFields' in type ? (type.getFields()[field] as GraphQLField<unknown, unknown>) : undefined;
  };
  return {
    fieldCost: (typeName: string, field: string) => weight(fieldOf(typeName, field)),
    argumentCost: (typeName: string, field: string, argument: string) =>
      weight(fieldOf(typeName, field)?.args.find(({ name }) => name === argument)),
    inputFieldCost: (typeName: string, field: string) => weight(fieldOf(typeName, field)),
    typeCost: (typeName: string) => weight(supergraph.getType(typeName)),
    /** Where an interface says nothing, the first of its types that does speaks for it. */
    listSize(parent: GraphQLNamedType, field: string): ListSize | undefined {
      const full = supergraph.getType(parent.name);
      const behind = isAbstractType(full) ? supergraph.getPossibleTypes(full) : [];
      for (const { name } of [parent, ...behind]) {
        const said = read(fieldOf(name, field), 'listSize');
        if (said) return listSizeOf(said);
      }
      return undefined;
    },
  };
}

export type Annotations = ReturnType<typeof readAnnotations>;

function listSizeOf(said: Record<string, unknown>): ListSize {
  const names = (value: unknown) => (Array.isArray(value) ? value.map(String) : []);
  return {
    assumedSize: typeof said.assumedSize === 'number' ? Math.max(0, said.assumedSize) : undefined,
    slicingArguments: names(said.slicingArguments),
    sizedFields: names(said.sizedFields),
    requireOneSlicingArgument: said.requireOneSlicingArgument !== false,
  };
}

function weight(element: Annotated | undefined): number | undefined {
  const said = Number(read(element, 'cost')?.weight ?? NaN);
  return Number.isFinite(said) ? Math.max(0, said) : undefined;
}

/** The directive may stand under its own name, or under that of the feature that it came with. */
function read(element: Annotated | undefined, name: string): Record<string, unknown> | undefined {
  const node = element?.astNode?.directives?.find((found) => found.name.value.split('__').at(-1) === name);
  return (
    node && Object.fromEntries((node.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]))
  );
}
