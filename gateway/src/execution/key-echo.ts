import { Kind, parse, print, type GraphQLSchema, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { RequiresSelection } from '../planner.js';
import type { Supergraph } from '../supergraph.js';
import { covers, sentWithin } from './join.js';
import { sentIn, slotName, type Row } from './row.js';
import { concreteTypes, includes } from './selection.js';

/** The keys that entities bring back, by the type that the operation names. */
export type Echoes = ReadonlyMap<string, Echo>;

interface Echo {
  readonly typeName: string;
  readonly key: SelectionSetNode;
  /** Where the parts of the key stand in an answer, and under which names they are asked for. */
  readonly got: readonly Part[];
  readonly text: string;
}

/** A field of a key, by the name that it has where it is read. */
interface Part {
  readonly name: string;
  readonly parts: readonly Part[] | undefined;
}

/**
 * Entities come without their keys, so that a list in another order gives each the values of another, and nobody could see
 * it. So they are asked for the key by which they are asked for; one that is a single leaf is read the quickest.
 */
export function planEchoes(
  { schema, keysOf }: Supergraph,
  agency: string,
  requires: readonly RequiresSelection[],
  set: SelectionSetNode,
  operation: string,
): Echoes {
  const prefix = echoPrefix(operation);
  const isSent = (typeName: string, key: SelectionSetNode): boolean =>
    [...concreteTypes(schema, [typeName])].some((name) => covers(sentOf(schema, requires, name), key));
  return new Map(
    set.selections.flatMap((node) => {
      const typeName = node.kind === Kind.INLINE_FRAGMENT ? node.typeCondition?.name.value : undefined;
      if (typeName === undefined) return [];
      const keys = keysOf(agency, typeName).filter((key) => hasNames(key) && isSent(typeName, key));
      const key = keys.find(({ selections }) => selections.length === 1 && isLeaf(selections[0])) ?? keys[0];
      return key ? [[typeName, echoOf(typeName, key, prefix)] as const] : [];
    }),
  );
}

/**
 * Names that no client has given to anything. Each type has its own, because two types whose keys are of different types
 * cannot share one.
 */
function echoPrefix(operation: string): string {
  let prefix = '_key_';
  while (operation.includes(prefix)) prefix = `_${prefix}`;
  return prefix;
}

function echoOf(typeName: string, key: SelectionSetNode, prefix: string): Echo {
  const nameOf = (at: number): string => `${prefix}${at || ''}${typeName}`;
  return {
    typeName,
    key,
    got: partsOf(key).map(({ parts }, at) => ({ name: nameOf(at), parts })),
    text: key.selections.map((node, at) => ` ${nameOf(at)}:${print(node).replaceAll(/\s+/g, ' ')}`).join(''),
  };
}

/** Asks in an operation for the keys as well; `echoesOf` gives those of a field of it. */
export function withEcho(operation: string, echoesOf: (field: string) => Echoes | undefined): string {
  let from = 0;
  let text = '';
  for (const node of parse(operation).definitions) {
    for (const field of node.kind === Kind.OPERATION_DEFINITION ? node.selectionSet.selections : []) {
      if (field.kind !== Kind.FIELD) continue;
      const echoes = echoesOf((field.alias ?? field.name).value);
      for (const part of field.selectionSet?.selections ?? []) {
        if (part.kind !== Kind.INLINE_FRAGMENT) continue;
        const echo = echoes?.get(part.typeCondition?.name.value ?? '');
        const end = part.selectionSet.loc?.end;
        if (echo === undefined || end === undefined) continue;
        // Before the bracket that ends the selection: to print the whole operation anew takes ten times as long.
        text += operation.slice(from, end - 1) + echo.text;
        from = end - 1;
      }
    }
  }
  return text + operation.slice(from);
}

/**
 * Finds out that entities have changed places. An agency may bring another key than it was asked by, such as the release in
 * place of a day: entities are in another order when one has the key of another place, and that place has not its own.
 */
export function createOrderCheck(
  { schema }: Supergraph,
  requires: readonly RequiresSelection[],
  echoes: Echoes,
  typeNames: Iterable<string>,
) {
  const checks = new Map([...typeNames].map((name) => [name, checkOf(name)]));
  function checkOf(name: string): KeyCheck | undefined {
    const sent = sentOf(schema, requires, name);
    const echo = [...echoes.values()].find((one) => includes(schema, one.typeName, name) && covers(sent, one.key));
    return echo && { typeName: echo.typeName, wanted: reader(partsOf(echo.key, sent)), got: reader(echo.got) };
  }
  const checkFor = (row: Row): KeyCheck | undefined => checks.get(row.__typename as string);
  const isOther = (entity: unknown, row: Row): boolean => {
    const check = checkFor(row);
    if (check === undefined || typeof entity !== 'object' || entity === null) return false;
    const got = check.got(entity as Row);
    const wanted = check.wanted(row);
    return got !== undefined && wanted !== undefined && got !== wanted && String(got) !== String(wanted);
  };
  return (list: readonly unknown[], rows: readonly Row[]): boolean => {
    if (!rows.some((row, at) => isOther(list[at], row))) return false;
    const places = new Map(rows.map((row, at) => [named(checkFor(row), 'wanted', row), at]));
    return rows.some((row, at) => {
      if (!isOther(list[at], row)) return false;
      const place = places.get(named(checkFor(row), 'got', list[at] as Row));
      const other = place === undefined ? undefined : rows[place];
      return other !== undefined && isOther(list[place as number], other);
    });
  };
}

/** How the key of rows of one type is read, and that of the entities that come for them. */
interface KeyCheck {
  readonly typeName: string;
  readonly wanted: (of: Row) => string | number | undefined;
  readonly got: (of: Row) => string | number | undefined;
}

const named = (check: KeyCheck | undefined, side: 'wanted' | 'got', of: Row): string =>
  `${check?.typeName} ${String(check?.[side](of))}`;

/** What an agency is sent of rows of one type. */
const sentOf = (schema: GraphQLSchema, requires: readonly RequiresSelection[], name: string): RequiresSelection[] =>
  requires.flatMap((node) =>
    'typeCondition' in node && includes(schema, node.typeCondition, name) ? node.selections : [],
  );

/** The fields of a key: under their own names, or where they stand in a row of which an agency is sent `selections`. */
function partsOf(key: SelectionSetNode, selections: readonly RequiresSelection[] = []): Part[] {
  return key.selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return partsOf(node.selectionSet, sentWithin(selections, node.typeCondition?.name.value));
    }
    if (node.kind !== Kind.FIELD) return [];
    const sent = selections
      .flatMap((one) => (one.kind === 'Field' ? one : []))
      .find((one) => (one.alias ?? one.name) === node.name.value);
    const name = sent ? slotName(sent.name) : node.name.value;
    return [{ name, parts: node.selectionSet && partsOf(node.selectionSet, sent?.selections) }];
  });
}

/** A fragment has no name under which it could be asked for again. */
const hasNames = ({ selections }: SelectionSetNode): boolean => selections.every(({ kind }) => kind === Kind.FIELD);

const isLeaf = (node: SelectionNode | undefined): boolean => node?.kind === Kind.FIELD && !node.selectionSet;

/** A key as one value that can be compared; undefined where nothing can be said of it. */
function reader(parts: readonly Part[]): (of: Row) => string | number | undefined {
  const [only] = parts;
  if (only && parts.length === 1 && !only.parts) return (of) => asLeaf(of[only.name]);
  return (of) => JSON.stringify(valuesOf(of, parts));
}

const valuesOf = (of: Row, parts: readonly Part[]): unknown[] =>
  parts.map((part) => valueOf(sentIn(of, part.name), part.parts));

function valueOf(value: unknown, parts: readonly Part[] | undefined): unknown {
  if (Array.isArray(value)) return value.map((item) => valueOf(item, parts));
  if (!parts) return typeof value === 'boolean' ? value : String(asLeaf(value));
  return typeof value === 'object' && value !== null ? valuesOf(value as Row, parts) : null;
}

const asLeaf = (value: unknown): string | number | undefined =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined;
