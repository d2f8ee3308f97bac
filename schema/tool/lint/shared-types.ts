import { Kind, type FieldDefinitionNode, type InputValueDefinitionNode, type TypeDefinitionNode } from 'graphql';
import { rootTypes, typesOf, type AgencySdl } from '../definitions.js';
import { hasDirective } from '../directives.js';
import { grouped } from '../grouped.js';
import type { Finding } from './finding.js';

/**
 * A shape that several agencies declare (Measure, Observation, Provenance, PeriodValue …) has the same fields in all of them.
 * An agency that refers to others' figures without answering for them declares the interface with its id alone.
 */
export const sharedTypes = (agencies: AgencySdl[]): Finding[] =>
  grouped(agencies.flatMap(declaredShapes), ({ name }) => name).flatMap(missingFields);

interface Shape {
  agency: string;
  name: string;
  kind: TypeDefinitionNode['kind'];
  fields: readonly (FieldDefinitionNode | InputValueDefinitionNode)[];
}

const declaredShapes = (agency: AgencySdl): Shape[] =>
  typesOf(agency).flatMap((type) => {
    const shape = (fields: Shape['fields'] = []) => [
      { agency: agency.name, name: type.name.value, kind: type.kind, fields },
    ];
    switch (type.kind) {
      case Kind.INTERFACE_TYPE_DEFINITION:
        return (type.fields ?? []).some(({ name }) => name.value !== 'id') ? shape(type.fields) : [];
      case Kind.OBJECT_TYPE_DEFINITION:
        return isValueType(type) && !isBorrowed(type.fields) ? shape(type.fields) : [];
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        return shape(type.fields);
      default:
        return [];
    }
  });

const isValueType = (type: TypeDefinitionNode) => !hasDirective(type, 'key') && !rootTypes.includes(type.name.value);

/** Declared only to read another agency's fields in a @requires. */
const isBorrowed = (fields: Shape['fields'] = []) => fields.every((field) => hasDirective(field, 'external'));

function missingFields(shapes: Shape[]): Finding[] {
  const all = new Map(shapes.flatMap(({ fields }) => fields.map((field) => [field.name.value, field] as const)));
  const growing = (name: string) =>
    shapes.every(({ fields }) =>
      fields.every((field) => field.name.value !== name || hasDirective(field, 'inaccessible')),
    );
  return shapes.flatMap(({ agency, name, kind, fields }) =>
    [...all.keys()]
      .filter((field) => !fields.some((own) => own.name.value === field) && !growing(field))
      .map((field) => ({ agency, at: `${name}.${field}`, message: advice(kind, declaring(shapes, field)) })),
  );
}

const declaring = (shapes: Shape[], field: string) =>
  shapes.filter(({ fields }) => fields.some((own) => own.name.value === field)).map(({ agency }) => agency);

function advice(kind: Shape['kind'], others: string[]): string {
  const missing = `is missing here, and declared by ${others.join(', ')}. `;
  if (kind === Kind.INTERFACE_TYPE_DEFINITION)
    return `${missing}A shared interface grows last: add the field to each agency’s concrete type, and to the interface when all have it.`;
  if (kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
    return `${missing}Composition takes away from all what one omits: add it in every agency at once.`;
  return `${missing}A shared value type grows out of sight: keep the new field @inaccessible until every agency has it.`;
}
