import { Kind, type DocumentNode, type TypeDefinitionNode, type TypeExtensionNode, type TypeNode } from 'graphql';

/** What an agency publishes, parsed. */
export interface AgencySdl {
  name: string;
  document: DocumentNode;
}

/** The types that an agency declares itself, each once, extensions folded in, federation's own left out. */
export function typesOf({ document }: AgencySdl): TypeDefinitionNode[] {
  const types = new Map<string, TypeDefinitionNode>();
  for (const node of document.definitions) {
    if (!isType(node) || isFederation(node.name.value)) continue;
    const definition = asDefinition(node);
    const before = types.get(node.name.value);
    types.set(node.name.value, before ? fold(before, definition) : definition);
  }
  return [...types.values()];
}

/** Object and interface types: those whose fields are asked for. */
export const outputTypes = (agency: AgencySdl) =>
  typesOf(agency).filter(
    (type) => type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION,
  );

export const rootTypes = ['Query', 'Mutation', 'Subscription'];

export const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

const extensionToDefinition: Record<string, TypeDefinitionNode['kind']> = {
  [Kind.SCALAR_TYPE_EXTENSION]: Kind.SCALAR_TYPE_DEFINITION,
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
};

const isType = (node: { kind: string }): node is TypeDefinitionNode | TypeExtensionNode =>
  node.kind in extensionToDefinition || Object.values<string>(extensionToDefinition).includes(node.kind);

const isFederation = (name: string) => /^(_|link__|federation__|FieldSet$)/.test(name);

const asDefinition = (node: TypeDefinitionNode | TypeExtensionNode) =>
  ({ ...node, kind: extensionToDefinition[node.kind] ?? node.kind }) as TypeDefinitionNode;

/** Lists (fields, directives, values …) are joined; the description is whichever part has one. */
function fold(first: TypeDefinitionNode, second: TypeDefinitionNode): TypeDefinitionNode {
  const folded: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = folded[key];
    if (isList(before) && isList(value)) folded[key] = [...before, ...value];
    else folded[key] ??= value;
  }
  return folded as unknown as TypeDefinitionNode;
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);
