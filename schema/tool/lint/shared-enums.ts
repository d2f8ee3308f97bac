import { Kind, type EnumTypeDefinitionNode, type FieldDefinitionNode, type InputValueDefinitionNode } from 'graphql';
import { namedType, typesOf, type AgencySdl } from '../definitions.js';
import { grouped } from '../grouped.js';
import type { Finding } from './finding.js';

/** An enum of several agencies has the same values in all, and is answered, never asked with: filters take codes. */
export function sharedEnums(agencies: AgencySdl[]): Finding[] {
  const declared = agencies.flatMap((agency) =>
    typesOf(agency)
      .filter((type) => type.kind === Kind.ENUM_TYPE_DEFINITION)
      .map((type) => ({ agency: agency.name, name: type.name.value, values: valuesOf(type) })),
  );
  const shared = grouped(declared, ({ name }) => name).filter(({ length }) => length > 1);
  const names = new Set(shared.flatMap(([first]) => first?.name ?? []));
  return [...shared.flatMap(missingValues), ...agencies.flatMap((agency) => askedWith(agency, names))];
}

interface Declared {
  agency: string;
  name: string;
  values: string[];
}

const valuesOf = (type: EnumTypeDefinitionNode) => (type.values ?? []).map(({ name }) => name.value);

function missingValues(declared: Declared[]): Finding[] {
  const all = [...new Set(declared.flatMap(({ values }) => values))];
  return declared.flatMap(({ agency, name, values }) =>
    all
      .filter((value) => !values.includes(value))
      .map((value) => ({
        agency,
        at: `${name}.${value}`,
        message: `is missing here, and declared by ${declared
          .filter((other) => other.values.includes(value))
          .map((other) => other.agency)
          .join(
            ', ',
          )}. A shared enum has the same values everywhere: add it in every agency before one answers with it.`,
      })),
  );
}

const askedWith = (agency: AgencySdl, shared: Set<string>): Finding[] =>
  inputs(agency)
    .filter(({ node }) => shared.has(namedType(node.type)))
    .map(({ at, node }) => ({
      agency: agency.name,
      at,
      message: `takes the shared enum ${namedType(node.type)}: a shared enum is used in output only; take a code (String).`,
    }));

function inputs(agency: AgencySdl): { at: string; node: InputValueDefinitionNode }[] {
  return typesOf(agency).flatMap((type) => {
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION)
      return (type.fields ?? []).map((node) => ({ at: `${type.name.value}.${node.name.value}`, node }));
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) return [];
    return (type.fields ?? []).flatMap((field: FieldDefinitionNode) =>
      (field.arguments ?? []).map((node) => ({
        at: `${type.name.value}.${field.name.value}(${node.name.value}:)`,
        node,
      })),
    );
  });
}
