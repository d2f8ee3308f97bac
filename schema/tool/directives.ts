import { Kind, type ConstDirectiveNode, type TypeDefinitionNode } from 'graphql';

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** A federation directive may be imported (`@key`) or written in full (`@federation__key`). */
export const directivesNamed = (node: Annotated, name: string) =>
  (node.directives ?? []).filter(({ name: { value } }) => value === name || value === `federation__${name}`);

export const hasDirective = (node: Annotated, name: string) => directivesNamed(node, name).length > 0;

/** The text of each @key of a type: `id`, `code vintage`. */
export const keysOf = (type: TypeDefinitionNode) => directivesNamed(type, 'key').map(fieldSet);

/** The names of the fields that stand in any @key of a type. Keys carry codes only, so none is nested. */
export const keyFields = (type: TypeDefinitionNode) => keysOf(type).flatMap((key) => key.match(/\w+/g) ?? []);

function fieldSet(directive: ConstDirectiveNode): string {
  const value = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
  return value?.kind === Kind.STRING ? value.value : '';
}
