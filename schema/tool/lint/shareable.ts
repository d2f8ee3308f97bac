import { Kind, type FieldDefinitionNode, type TypeDefinitionNode, type TypeNode } from 'graphql';
import { namedType, outputTypes, rootTypes, typesOf, type AgencySdl } from '../definitions.js';
import { hasDirective } from '../directives.js';
import type { Finding } from './finding.js';

/**
 * @shareable says that any agency's answer will do. That is true of leaves and value types that come from the registers, and
 * of Query.area. Two agencies' lists of objects are merged by position: one area's figure would then carry another's code.
 */
export function shareable(agency: AgencySdl): Finding[] {
  const composite = new Set(
    typesOf(agency)
      .filter(isComposite)
      .map(({ name }) => name.value),
  );
  return outputTypes(agency).flatMap((type) =>
    (type.fields ?? []).flatMap((field) => {
      if (!hasDirective(type, 'shareable') && !hasDirective(field, 'shareable')) return [];
      const message = complaint(type, field, composite);
      return message ? [{ agency: agency.name, at: `${type.name.value}.${field.name.value}`, message }] : [];
    }),
  );
}

function complaint(type: TypeDefinitionNode, field: FieldDefinitionNode, composite: Set<string>): string | null {
  const holdsObjects = composite.has(namedType(field.type));
  if (holdsObjects && holdsList(field.type))
    return '@shareable on a list of objects: two agencies’ lists are merged by position. Let one agency declare it.';
  if (rootTypes.includes(type.name.value))
    return type.name.value === 'Query' && field.name.value === 'area'
      ? null
      : `@shareable on a field of ${type.name.value}: only Query.area is shared. Let one agency declare it.`;
  if (holdsObjects && hasDirective(type, 'key'))
    return '@shareable on an object of a type with a @key: only leaves and value types are shared. Let one agency declare it.';
  return null;
}

const isComposite = ({ kind }: TypeDefinitionNode) =>
  kind === Kind.OBJECT_TYPE_DEFINITION ||
  kind === Kind.INTERFACE_TYPE_DEFINITION ||
  kind === Kind.UNION_TYPE_DEFINITION;

const holdsList = (type: TypeNode): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && holdsList(type.type));
