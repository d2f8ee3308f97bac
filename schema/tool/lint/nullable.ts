import { Kind, print, type TypeDefinitionNode, type TypeNode } from 'graphql';
import { namedType, outputTypes, type AgencySdl } from '../definitions.js';
import { hasDirective, keyFields } from '../directives.js';
import type { Finding } from './finding.js';

/**
 * Rule 1: one agency down costs its own fields only. A field that is not nullable would take the object around it along,
 * with what every other agency says there.
 */
export function nullable(agency: AgencySdl): Finding[] {
  const types = outputTypes(agency);
  const reached = sharedEntryPoints(types);
  return types.flatMap((type) =>
    (type.fields ?? []).flatMap((field) => {
      if (!holdsNonNull(field.type)) return [];
      const key = isKey(type, field.name.value, types);
      if (
        key &&
        field.type.kind === Kind.NON_NULL_TYPE &&
        !holdsNonNull(field.type.type) &&
        !reached.has(type.name.value)
      )
        return [];
      const why = key
        ? 'is a key that any agency may be asked for, through a field of Query that all share'
        : 'is not nullable, so an agency that is down would take the whole object along';
      const message = `${print(field.type)} ${why} (rule 1); write ${print(field.type).replaceAll('!', '')}.`;
      return [{ agency: agency.name, at: `${type.name.value}.${field.name.value}`, message }];
    }),
  );
}

const holdsNonNull = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE || (type.kind === Kind.LIST_TYPE && holdsNonNull(type.type));

/** An interface has no key of its own; its field is one when it is a key of every type behind it. */
function isKey(type: TypeDefinitionNode, field: string, types: ReturnType<typeof outputTypes>): boolean {
  if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION || hasDirective(type, 'key')) return keyFields(type).includes(field);
  const behind = types.filter(({ interfaces }) => interfaces?.some(({ name }) => name.value === type.name.value));
  return behind.length > 0 && behind.every((concrete) => keyFields(concrete).includes(field));
}

/** Area: whichever agency answers Query.area for one query need not be the one that is up for the next. */
function sharedEntryPoints(types: ReturnType<typeof outputTypes>): Set<string> {
  const query = types.filter(({ name }) => name.value === 'Query');
  const shared = query.flatMap((type) =>
    (type.fields ?? []).filter((field) => hasDirective(type, 'shareable') || hasDirective(field, 'shareable')),
  );
  return new Set(shared.map((field) => namedType(field.type)));
}
