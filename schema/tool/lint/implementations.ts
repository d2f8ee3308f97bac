import { Kind, type InterfaceTypeDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { typesOf, type AgencySdl } from '../definitions.js';
import { grouped } from '../grouped.js';
import type { Finding } from './finding.js';
import { argumentList } from './shared-fields.js';

/**
 * The concrete types have all that the interface has, with the same arguments. It is held against the fullest interface of
 * any agency, because an agency that only refers to figures declares the interface with its id alone, its own types not.
 */
export function implementations(agencies: AgencySdl[]): Finding[] {
  const interfaces = fullest(agencies);
  const concrete = agencies.flatMap((agency) =>
    typesOf(agency)
      .filter((type) => type.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((type) => ({ agency: agency.name, type })),
  );
  return grouped(concrete, ({ type }) => type.name.value).flatMap((declarations) => {
    const implemented = new Set(
      declarations.flatMap(({ type }) => (type.interfaces ?? []).map(({ name }) => name.value)),
    );
    return [...implemented].flatMap((name) => compare(interfaces.get(name), declarations));
  });
}

interface Declaration {
  agency: string;
  type: ObjectTypeDefinitionNode;
}

function fullest(agencies: AgencySdl[]): Map<string, InterfaceTypeDefinitionNode> {
  const found = new Map<string, InterfaceTypeDefinitionNode>();
  for (const type of agencies.flatMap(typesOf)) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const before = found.get(type.name.value)?.fields?.length ?? 0;
    if ((type.fields?.length ?? 0) > before) found.set(type.name.value, type);
  }
  return found;
}

/** A type that another agency only refers to is declared twice; what counts is that one of the two has the field. */
function compare(shape: InterfaceTypeDefinitionNode | undefined, declarations: Declaration[]): Finding[] {
  return (shape?.fields ?? []).flatMap((field): Finding[] => {
    const name = field.name.value;
    const at = (type: ObjectTypeDefinitionNode) => `${type.name.value}.${name}`;
    const having = declarations.flatMap(({ agency, type }) =>
      (type.fields ?? []).filter((own) => own.name.value === name).map((own) => ({ agency, type, own })),
    );
    if (having.length === 0)
      return declarations.map(({ agency, type }) => ({
        agency,
        at: at(type),
        message: `is missing here, and ${shape?.name.value} has it.`,
      }));
    return having
      .filter(({ own }) => argumentList(own) !== argumentList(field))
      .map(({ agency, type, own }) => ({
        agency,
        at: at(type),
        message: `expected the arguments ${argumentList(field) || '(none)'} of ${shape?.name.value}, got ${argumentList(own) || '(none)'}.`,
      }));
  });
}
