import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from '../supergraph.js';
import type { ContractCheck, Site } from './contract-check.js';
import { createProgram, quote, sent, slot, written, writtenBy } from './generate.js';
import { remembered } from './remembered.js';
import type { Layout } from './layout.js';
import { placeBelow, type Place } from './same-rows.js';
import { enumCopier, leafCopierName, leafCopiers } from './leaf.js';
import {
  fieldType,
  includes,
  possibleTypeNames,
  setsKey,
  variantsOf,
  type Fragments,
  type Variant,
} from './selection.js';

/** An object of the gateway's own, which one or several agencies fill. */
export type Row = Record<string, unknown>;

/** Copies what was asked for, checked, out of one object of an answer into a row. Site 0 is the object itself. */
export type Copier = (source: unknown, check: ContractCheck, site: 0, into: Row) => unknown;

/** The type that stands where entities are asked for: there the row knows best what it is. */
export const entityPosition = '_Entity';

export interface CopierRequest {
  readonly supergraph: Supergraph;
  readonly agency: string;
  readonly fragments: Fragments;
  /** Names in the answer that stand under other names in the gateway's rows (the planner's own aliases). */
  readonly renamed: ReadonlyMap<string, string>;
  readonly layout: Layout;
}

/**
 * The contract guard is the copy: one generated function per object type and selection reads the fields that the fetch
 * asked for, and nothing else, so that an agency can neither add to another's fields nor overwrite them.
 */
export function generateCopier(
  request: CopierRequest,
  typeNames: readonly string[],
  set: SelectionSetNode,
  position: Site,
  base: Place,
): { copy: Copier; sites: readonly Site[] } {
  const { supergraph, agency, fragments, renamed, layout } = request;
  const { room, same } = layout;
  const { schema } = supergraph;
  const sites: Site[] = [position];
  const program = createProgram(schema, { ...leafCopiers, agreeOnType: agreeOnType(schema), isArray: Array.isArray });
  const known = new Map<string, string>();
  let kindsOfSame = 0;

  function objectCopier(
    position: string,
    names: readonly string[],
    sets: readonly SelectionSetNode[],
    place: Place,
  ): string {
    const typeFromRow = position === entityPosition;
    const key = `${position} ${setsKey(sets)} ${same.leadsTo(place) ? place : ''}`;
    const before = known.get(key);
    if (before) return before;
    const variants = variantsOf(schema, names, sets, fragments);
    const body = `if (s === null || typeof s !== "object" || isArray(s)) return x.wrong(s, i);`;
    const asksType = variants.some(({ fields }) => fields.some(({ key: name }) => name === '__typename'));
    const single = variants.length === 1 && (names.length === 1 || !asksType);
    const expected = typeFromRow ? `t["__typename"]` : quote(position);
    const typeName = typeFromRow ? `s["__typename"] ?? t["__typename"]` : `s["__typename"]`;
    const cases = variants.flatMap((variant) =>
      variant.typeNames.map(
        (name) => `case ${quote(name)}: return ${variantCopier(variant, name, place)}(s, x, i, t);`,
      ),
    );
    const only = variants[0];
    const dispatch =
      single && only && !typeFromRow
        ? `${asksType ? `if (s["__typename"] !== ${quote(names[0] ?? '')}) return x.otherType(s["__typename"], ${quote(names[0] ?? '')}, i);` : ''}
           return ${variantCopier(only, asksType ? (names[0] ?? '') : undefined, place)}(s, x, i, t);`
        : `switch (${typeName}) { ${cases.join('\n')} default: return x.otherType(${typeName}, ${expected}, i); }`;
    const name = program.define('s, x, i, t', `${body}\n${dispatch}`);
    known.set(key, name);
    return name;
  }

  function variantCopier({ typeNames: names, fields }: Variant, typeName: string | undefined, base: Place): string {
    const made: [place: string, value: string][] = [];
    const merged: string[] = [];
    for (const { key, name, selections } of fields) {
      if (name === '__typename') {
        made.push([slot(key), typeName === undefined ? sent('s', key) : quote(typeName)]);
        if (typeName !== undefined && key === '__typename') {
          merged.unshift(
            `if (!agreeOnType(t, ${quote(typeName)})) return x.otherType(${quote(typeName)}, t["__typename"], i);`,
          );
        }
        continue;
      }
      const owner = typeName ?? names[0] ?? '';
      const type = fieldType(schema, owner, name) as GraphQLOutputType;
      const at = addSites(`${owner}.${name}`, type);
      const place = slot(renamed.get(key) ?? key);
      const copier = valueCopier(type, selections, placeBelow(base, renamed.get(key) ?? key));
      const leaf = isLeafType(getNamedType(type));
      made.push([place, `${copier}(${sent('s', key)}, x, ${at})`]);
      merged.push(
        leaf
          ? `if (t[${place}] == null) t[${place}] = ${copier}(${sent('s', key)}, x, ${at});`
          : `{ const v = ${copier}(${sent('s', key)}, x, ${at}, t[${place}]); if (v !== null || t[${place}] === undefined) t[${place}] = v; }`,
      );
    }
    const taken = new Set(made.map(([place]) => place));
    const later = [...new Set(names.flatMap((name) => [...(room.get(name) ?? [])]))].map(slot);
    const empty = later.filter((place) => !taken.has(place)).map((place) => `${place}: undefined`);
    const make = same.at(base)
      ? oneForAll(made, empty)
      : `return {${[...made.map(([place, value]) => `${place}: ${value}`), ...empty].join(', ')}};`;
    return program.define(
      's, x, i, t',
      `if (t === undefined || t === null) { ${make} }\n${merged.join('\n')}\nreturn t;`,
    );
  }

  /** Of objects with the same leaves the first one's row is the row of all. */
  function oneForAll(leaves: readonly [place: string, value: string][], empty: readonly string[]): string {
    const values = leaves.map(([, value], at) => `const l${at} = ${value};`);
    const first = Math.max(
      0,
      leaves.findIndex(([place]) => place !== quote('__typename')),
    );
    const isSame = leaves.flatMap(([place], at) => (at === first ? [] : [`had[${place}] === l${at}`]));
    const made = [
      ...leaves.map(([place], at) => `${place}: l${at}`),
      ...empty,
      `${written}: undefined, ${writtenBy}: 0`,
    ];
    return `${values.join(' ')}
      const rows = x.rowsOfKind(${kindsOfSame++}), had = rows.get(l${first});
      if (had !== undefined${isSame.map((text) => ` && ${text}`).join('')}) return had;
      const row = {${made.join(', ')}};
      rows.set(l${first}, row);
      return row;`;
  }

  /** A field has a site for itself and one more for each level of lists below it. */
  function addSites(coordinate: string, type: GraphQLOutputType): number {
    const first = sites.length;
    for (let level: GraphQLOutputType | undefined = type; level;) {
      const bare: GraphQLOutputType = isNonNullType(level) ? level.ofType : level;
      sites.push({ coordinate, expected: String(bare), nullable: bare === level });
      level = isListType(bare) ? bare.ofType : undefined;
    }
    return first;
  }

  function valueCopier(type: GraphQLOutputType, sets: readonly SelectionSetNode[], place: Place): string {
    if (isNonNullType(type)) return valueCopier(type.ofType, sets, place);
    if (isListType(type)) {
      const item = valueCopier(type.ofType, sets, place);
      return program.define(
        'v, x, i, t',
        `if (!isArray(v)) return x.wrong(v, i);
         const had = isArray(t), list = [];
         if (had && t.length !== v.length) return x.otherLength(v.length, t.length, i);
         for (let k = 0; k < v.length; k++) list.push(${item}(v[k], x, i + 1, had ? t[k] : undefined));
         return list;`,
      );
    }
    if (isLeafType(type)) {
      const members = enumCopier(type);
      return members ? program.constant(members) : leafCopierName(type);
    }
    const names = possibleTypeNames(schema, type);
    if (supergraph.isInterfaceObject(agency, type.name)) names.push(type.name);
    return objectCopier(type.name, names, sets, place);
  }

  const copy = program.build<Copier>(objectCopier(position.expected, typeNames, [set], base));
  return { copy, sites };
}

/**
 * Holds the type that an answer names against the type that the row has. The more exact one stays (an agency may know an
 * entity only by its interface); false when neither is a kind of the other.
 */
const agreeOnType = remembered((schema: GraphQLSchema) => (row: Row, typeName: string): boolean => {
  const had = row.__typename as string | undefined;
  if (had === undefined || had === typeName || includes(schema, had, typeName)) row.__typename = typeName;
  else return includes(schema, typeName, had);
  return true;
});
