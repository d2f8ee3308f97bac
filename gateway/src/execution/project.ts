import {
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { SettledOperation } from '../document/conditions.js';
import type { Row } from './copy.js';
import { createProgram, quote, sent, slot, written, writtenBy } from './generate.js';
import { placeBelow, type Place, type SameRows } from './same-rows.js';
import { fieldType, possibleTypeNames, setsKey, variantsOf, type Variant } from './selection.js';

/** Told of what the projection could not show; both give null, which stands in its place. */
export interface Shortfall {
  /** A field that must not be null is, so the object around it becomes null. */
  missing(coordinate: string): null;
  /** An object, or an enum's value, of a kind that clients do not know. */
  hidden(coordinate: string): null;
}

/** Gives JSON text. */
export type Projection = (root: Row, shortfall: Shortfall) => string | null;

/**
 * Generates the function that writes the answer from the gateway's rows: the client's fields in the client's order, null
 * where GraphQL says so. Values need no checks here, because the copy has checked them. It writes text at once: objects made for
 * JSON.stringify to read would cost as much again, and what stands in many places is written once.
 */
export function generateProjection(
  clientSchema: GraphQLSchema,
  fullSchema: GraphQLSchema,
  rootType: string,
  { operation, fragments }: SettledOperation,
  same?: SameRows,
  isWithheld: (coordinate: string) => boolean = () => false,
): Projection {
  const program = createProgram(clientSchema, { isArray: Array.isArray, json: JSON.stringify, quoted, onePiece });
  const known = new Map<string, string>();
  let writtenRows = 0;

  function object(
    type: GraphQLNamedType,
    names: readonly string[],
    sets: readonly SelectionSetNode[],
    place: Place,
  ): string {
    const key = `${type.name} ${setsKey(sets)} ${same?.leadsTo(place) ? place : ''}`;
    const before = known.get(key);
    if (before) return before;
    const variants = variantsOf(clientSchema, names, sets, fragments);
    const [first] = variants;
    let body: string;
    if (names.length === 1 && names[0] === type.name && first) {
      body = `return ${variantProjection(first, type.name, place)}(r, x);`;
    } else {
      const showsType = variants.some(({ fields }) => fields.some(({ name }) => name === '__typename'));
      const cases = variants.flatMap((variant) =>
        variant.typeNames.map(
          (name) => `case ${quote(name)}: return ${variantProjection(variant, name, place)}(r, x);`,
        ),
      );
      // When all types show the same fields, the type need not be known: its agency may have failed to tell it.
      const isSame = variants.length === 1 && !showsType && !names.some((type) => withholdsFrom(type, first));
      const untold = first && isSame ? first : undefined;
      const name = untold?.typeNames[0];
      if (untold && name) {
        cases.push(`case undefined: case ${quote(type.name)}: return ${variantProjection(untold, name, place)}(r, x);`);
      }
      body = `switch (r["__typename"]) { ${cases.join('\n')} default: return x.hidden(${quote(type.name)}); }`;
    }
    const name = program.define(
      'r, x',
      `if (r === undefined || r === null) return null;\n${same?.at(place) ? writtenOnce(program.define('r, x', body)) : body}`,
    );
    known.set(key, name);
    return name;
  }

  /**
   * A row that stands in many places is written once. At its second place its text, which is made of many parts, is made one
   * piece: it will be copied again and again.
   */
  function writtenOnce(write: string): string {
    const number = ++writtenRows;
    return `if (r[${writtenBy}] === ${number}) return r[${written}];
      if (r[${writtenBy}] === ${-number}) {
        r[${writtenBy}] = ${number};
        return r[${written}] = onePiece(r[${written}]);
      }
      r[${writtenBy}] = ${-number};
      return r[${written}] = ${write}(r, x);`;
  }

  const withholdsFrom = (typeName: string, variant: Variant | undefined): boolean =>
    variant?.fields.some(({ name }) => isWithheld(`${typeName}.${name}`)) ?? false;

  function variantProjection({ fields }: Variant, typeName: string, place: Place): string {
    const lines: string[] = [];
    const entries = fields.map(({ key, name, selections }, at) => {
      const start = `${at === 0 ? '' : ','}${quote(key)}:`;
      if (name === '__typename') return quote(`${start}${quote(typeName)}`);
      // Introspection was answered before.
      if (name.startsWith('__')) return `${quote(start)} + json(${sent('r', key)} ?? null)`;
      const type = fieldType(clientSchema, typeName, name) as GraphQLOutputType;
      // What an agency was asked for all the same, to find its objects by, stays with the gateway.
      const from = isWithheld(`${typeName}.${name}`) ? 'null' : `r[${slot(key)}]`;
      const bare = isNonNullType(type) ? type.ofType : type;
      const projection = value(bare, selections, `${typeName}.${name}`, placeBelow(place, key));
      lines.push(`const v${at} = ${projection}(${from}, x);`);
      if (bare !== type) {
        lines.push(`if (v${at} === null) return ${from} == null ? x.missing(${quote(`${typeName}.${name}`)}) : null;`);
      }
      return `${quote(start)} + v${at}`;
    });
    return program.define('r, x', `${lines.join('\n')}\nreturn ${['"{"', ...entries, '"}"'].join(' + ')};`);
  }

  /** The function for a value: it gives the text of it, or null. */
  function value(type: GraphQLOutputType, sets: readonly SelectionSetNode[], coordinate: string, place: Place): string {
    if (isListType(type)) {
      const required = isNonNullType(type.ofType);
      const item = value(isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType, sets, coordinate, place);
      return program.define(
        'v, x',
        `if (!isArray(v)) return null;
         let text = "[", part = "";
         for (let k = 0; k < v.length; k++) {
           const p = ${item}(v[k], x);
           ${required ? `if (p === null) return v[k] == null ? x.missing(${quote(coordinate)}) : null;` : ''}
           part += k === 0 ? p : "," + p;
           if (part.length > ${longest}) { text += onePiece(part); part = ""; }
         }
         return text + part + "]";`,
      );
    }
    if (isEnumType(type)) {
      const all = fullSchema.getType(type.name);
      const isWhole = !isEnumType(all) || all.getValues().length === type.getValues().length;
      const members = program.constant(new Set(type.getValues().map(({ name }) => name)));
      const text = `'"' + v + '"'`;
      return program.define(
        'v, x',
        `return v === undefined || v === null ? null : ${isWhole ? text : `${members}.has(v) ? ${text} : x.hidden(${quote(coordinate)})`};`,
      );
    }
    if (isScalarType(type))
      return program.define('v', `return v === undefined || v === null ? null : ${textOf(type.name)};`);
    if (isNonNullType(type)) throw new Error(`${coordinate} is twice non-null.`);
    return object(type, possibleTypeNames(clientSchema, type), sets, place);
  }

  const root = clientSchema.getType(rootType);
  if (!root) throw new Error(`The supergraph has no type ${rootType}.`);
  return program.build<Projection>(object(root, [rootType], [operation.selectionSet], ''));
}

/** So many characters of a list are made one piece, so that what a long list leaves in memory is text and not its parts. */
const longest = 32_768;

/** How a scalar is written that its copier has let through. */
function textOf(scalar: string): string {
  if (scalar === 'Int' || scalar === 'Float' || scalar === 'Boolean') return '"" + v';
  return scalar === 'String' || scalar === 'ID' ? 'quoted(v)' : 'json(v)';
}

// eslint-disable-next-line no-control-regex -- JSON escapes them.
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Most strings need no escapes; to find that out takes a third of the time that JSON.stringify takes for one string. */
const quoted = (text: string): string => (escaped.test(text) ? JSON.stringify(text) : `"${text}"`);

const start = /^/;

/** V8 keeps a text that was put together as a tree of its parts, which weighs five times as much, until somebody looks into it. */
function onePiece(text: string | null): string | null {
  if (text) start.test(text);
  return text;
}
