import { getNullableType, isLeafType, isObjectType, Kind, parse } from 'graphql';
import type { Supergraph } from '../supergraph.js';
import type { Row } from './row.js';

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
  const echoes = new Map([...typeNames].map((name) => [name, echoOfType(name)]));
  function echoOfType(name: string): Echo | undefined {
    const key = echoedKey(supergraph, agency, name);
    return key === undefined ? undefined : { asked: key, got: `${prefix}${name}` };
  }
  const echoFor = (row: Row): Echo | undefined => echoes.get(row.__typename as string);
  const isOther = (entity: unknown, row: Row): boolean => {
    const echo = echoFor(row);
    if (echo === undefined || typeof entity !== 'object' || entity === null) return false;
    const got = asKey((entity as Row)[echo.got]);
    const wanted = asKey(row[echo.asked]);
    return got !== undefined && wanted !== undefined && got !== wanted && String(got) !== String(wanted);
  };
  const name = (row: Row, key: unknown): string => `${String(row.__typename)} ${String(asKey(key))}`;
  return (list: readonly unknown[], rows: readonly Row[]): boolean => {
    if (!rows.some((row, at) => isOther(list[at], row))) return false;
    const places = new Map(rows.map((row, at) => [name(row, row[echoFor(row)?.asked ?? '']), at]));
    return rows.some((row, at) => {
      if (!isOther(list[at], row)) return false;
      const place = places.get(name(row, (list[at] as Row)[echoFor(row)?.got ?? '']));
      const other = place === undefined ? undefined : rows[place];
      return other !== undefined && isOther(list[place as number], other);
    });
  };
}

/** The name of the key in a row, and its name in an answer. */
interface Echo {
  readonly asked: string;
  readonly got: string;
}

const asKey = (value: unknown): string | number | undefined =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined;
