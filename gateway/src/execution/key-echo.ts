import { getNullableType, isLeafType, isObjectType, Kind, parse } from 'graphql';
import type { Supergraph } from '../supergraph.js';
import type { Row } from './copy.js';

/**
 * Entities bring their keys back under names that begin like this, and that no client has given to anything. Each type has
 * its own, because two types whose keys are of different types cannot share one.
 */
function echoPrefix(operation: string): string {
  let prefix = '_key_';
  while (operation.includes(prefix)) prefix = `_${prefix}`;
  return prefix;
}

/**
 * Entities come without their keys, so that a list in another order gives each the values of another, and nobody could see
 * it. This asks for the key as well: of each type the first field of a key that is a single leaf.
 */
export function withEcho(supergraph: Supergraph, agency: string, operation: string): string {
  const prefix = echoPrefix(operation);
  const parts = parse(operation).definitions.flatMap((node) => {
    const fields = node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections : [];
    return fields.flatMap((field) => (field.kind === Kind.FIELD ? (field.selectionSet?.selections ?? []) : []));
  });
  let from = 0;
  let text = '';
  for (const part of parts) {
    if (part.kind !== Kind.INLINE_FRAGMENT) continue;
    const typeName = part.typeCondition?.name.value ?? '';
    const key = echoedKey(supergraph, agency, typeName);
    const end = part.selectionSet.loc?.end;
    if (key === undefined || end === undefined) continue;
    // Before the bracket that ends the selection: to print the whole operation anew takes ten times as long.
    text += `${operation.slice(from, end - 1)} ${prefix}${typeName}:${key}`;
    from = end - 1;
  }
  return text + operation.slice(from);
}

/** The field by which the entities of a type are told apart, where one leaf does it. */
function echoedKey({ schema, keysOf }: Supergraph, agency: string, typeName: string): string | undefined {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return undefined;
  for (const { selections } of keysOf(agency, typeName)) {
    const [only] = selections;
    if (selections.length !== 1 || only?.kind !== Kind.FIELD || only.selectionSet) continue;
    const field = type.getFields()[only.name.value];
    if (field && isLeafType(getNullableType(field.type))) return only.name.value;
  }
  return undefined;
}

/**
 * Finds out that entities have changed places. An agency may bring another key than it was asked by, such as the release in
 * place of a day: entities are in another order when one has the key of another place, and that place has not its own.
 */
export function createOrderCheck(
  supergraph: Supergraph,
  agency: string,
  typeNames: Iterable<string>,
  operation: string,
) {
  const prefix = echoPrefix(operation);
  const keys = new Map([...typeNames].map((name) => [name, echoedKey(supergraph, agency, name)]));
  const asked = (row: Row | undefined): string | number | undefined => {
    const key = keys.get(row?.__typename as string);
    return key === undefined ? undefined : asKey(row?.[key]);
  };
  const echoOf = (entity: unknown, row: Row | undefined): string | number | undefined => {
    if (typeof entity !== 'object' || entity === null) return undefined;
    return asKey((entity as Record<string, unknown>)[`${prefix}${String(row?.__typename)}`]);
  };
  const isOther = (entity: unknown, row: Row | undefined): boolean => {
    const got = echoOf(entity, row);
    const wanted = asked(row);
    return got !== undefined && wanted !== undefined && got !== wanted && String(got) !== String(wanted);
  };
  return (list: readonly unknown[], rows: readonly Row[][]): boolean => {
    if (!list.some((entity, at) => isOther(entity, rows[at]?.[0]))) return false;
    const places = new Map(rows.map(([row], at) => [`${String(row?.__typename)} ${String(asked(row))}`, at]));
    return list.some((entity, at) => {
      const [row] = rows[at] ?? [];
      if (!isOther(entity, row)) return false;
      const place = places.get(`${String(row?.__typename)} ${String(echoOf(entity, row))}`);
      return place !== undefined && isOther(list[place], rows[place]?.[0]);
    });
  };
}

const asKey = (value: unknown): string | number | undefined =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined;
