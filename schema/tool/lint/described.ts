import { Kind, type TypeDefinitionNode } from 'graphql';
import { rootTypes, typesOf, type AgencySdl } from '../definitions.js';
import type { Finding } from './finding.js';

/** Rule 5: an analyst who meets a name for the first time finds out there what it means. */
export const described = (agency: AgencySdl): Finding[] =>
  typesOf(agency)
    .flatMap(parts)
    .filter(({ node }) => !node.description?.value.trim())
    .map(({ at }) => ({ agency: agency.name, at, message: 'has no description; say what it is, for an analyst.' }));

interface Part {
  at: string;
  node: { readonly description?: { readonly value: string } | undefined };
}

function parts(type: TypeDefinitionNode): Part[] {
  const at = type.name.value;
  const self = rootTypes.includes(at) ? [] : [{ at, node: type }];
  switch (type.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return [...self, ...(type.values ?? []).map((node) => ({ at: `${at}.${node.name.value}`, node }))];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return [...self, ...(type.fields ?? []).map((node) => ({ at: `${at}.${node.name.value}`, node }))];
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return [
        ...self,
        ...(type.fields ?? [])
          .filter(({ name }) => !name.value.startsWith('_'))
          .flatMap((field) => [
            { at: `${at}.${field.name.value}`, node: field },
            ...(field.arguments ?? []).map((node) => ({ at: `${at}.${field.name.value}(${node.name.value}:)`, node })),
          ]),
      ];
    default:
      return self;
  }
}
