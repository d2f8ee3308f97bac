import {
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { SettledOperation } from '../document/conditions.js';
import type { Row } from './copy.js';
import { createProgram, quote, sent, slot } from './generate.js';
import { fieldType, possibleTypeNames, setsKey, variantsOf, type Variant } from './selection.js';

/** Told of what the projection could not show; both give null, which stands in its place. */
export interface Shortfall {
  /** A field that must not be null is, so the object around it becomes null. */
  missing(coordinate: string): null;
  /** An object, or an enum's value, of a kind that clients do not know. */
  hidden(coordinate: string): null;
}

export type Projection = (root: Row, shortfall: Shortfall) => Row | null;

/**
 * Writes the function that builds the answer from the gateway's rows: the client's fields in the client's order, null
 * where GraphQL says so. Values need no checks here, because the copy has checked them.
 */
export function generateProjection(
  clientSchema: GraphQLSchema,
  fullSchema: GraphQLSchema,
  rootType: string,
  { operation, fragments }: SettledOperation,
  isWithheld: (coordinate: string) => boolean = () => false,
): Projection {
  const program = createProgram(clientSchema, { isArray: Array.isArray });
  const known = new Map<string, string>();

  function object(type: GraphQLNamedType, names: readonly string[], sets: readonly SelectionSetNode[]): string {
    const key = `${type.name} ${setsKey(sets)}`;
    const before = known.get(key);
    if (before) return before;
    const variants = variantsOf(clientSchema, names, sets, fragments);
    const [first] = variants;
    let body: string;
    if (names.length === 1 && names[0] === type.name && first) {
      body = `return ${variantProjection(first, type.name)}(r, x);`;
    } else {
      const showsType = variants.some(({ fields }) => fields.some(({ name }) => name === '__typename'));
      const cases = variants.flatMap((variant) =>
        variant.typeNames.map((name) => `case ${quote(name)}: return ${variantProjection(variant, name)}(r, x);`),
      );
      // When all types show the same fields, the type need not be known: its agency may have failed to tell it.
      const isSame = variants.length === 1 && !showsType && !names.some((type) => withholdsFrom(type, first));
      const untold = first && isSame ? first : undefined;
      const name = untold?.typeNames[0];
      if (untold && name) {
        cases.push(`case undefined: case ${quote(type.name)}: return ${variantProjection(untold, name)}(r, x);`);
      }
      body = `switch (r["__typename"]) { ${cases.join('\n')} default: return x.hidden(${quote(type.name)}); }`;
    }
    const name = program.define('r, x', `if (r === undefined || r === null) return null;\n${body}`);
    known.set(key, name);
    return name;
  }

  const withholdsFrom = (typeName: string, variant: Variant | undefined): boolean =>
    variant?.fields.some(({ name }) => isWithheld(`${typeName}.${name}`)) ?? false;

  function variantProjection({ fields }: Variant, typeName: string): string {
    const lines: string[] = [];
    const entries = fields.map(({ key, name, selections }, at) => {
      if (name === '__typename') return `${quote(key)}: ${quote(typeName)}`;
      if (name.startsWith('__')) return `${quote(key)}: ${sent('r', key)} ?? null`; // introspection, answered before
      const type = fieldType(clientSchema, typeName, name) as GraphQLOutputType;
      // What an agency was asked for all the same, to find its objects by, stays with the gateway.
      const from = isWithheld(`${typeName}.${name}`) ? 'null' : `r[${slot(key)}]`;
      const bare = isNonNullType(type) ? type.ofType : type;
      const projection = value(bare, selections, `${typeName}.${name}`);
      lines.push(`const v${at} = ${projection ? `${projection}(${from}, x)` : `${from} ?? null`};`);
      if (bare !== type) {
        const cause = projection ? `(${from} == null ? x.missing(${quote(`${typeName}.${name}`)}) : null)` : '';
        lines.push(`if (v${at} === null) return ${cause || `x.missing(${quote(`${typeName}.${name}`)})`};`);
      }
      return `${quote(key)}: v${at}`;
    });
    return program.define('r, x', `${lines.join('\n')}\nreturn {${entries.join(', ')}};`);
  }

  /** The function for a value, or nothing for one that is shown as it is. */
  function value(type: GraphQLOutputType, sets: readonly SelectionSetNode[], coordinate: string): string | undefined {
    if (isListType(type)) {
      const required = isNonNullType(type.ofType);
      const item = value(isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType, sets, coordinate);
      if (!item && !required) return undefined;
      return program.define(
        'v, x',
        `if (!isArray(v)) return null;
         const list = [];
         for (let k = 0; k < v.length; k++) {
           const p = ${item ? `${item}(v[k], x)` : 'v[k]'};
           ${required ? `if (p === null) return v[k] == null ? x.missing(${quote(coordinate)}) : null;` : ''}
           list.push(p);
         }
         return list;`,
      );
    }
    if (isEnumType(type)) {
      const all = fullSchema.getType(type.name);
      if (!isEnumType(all) || all.getValues().length === type.getValues().length) return undefined;
      const shown = program.constant(new Set(type.getValues().map(({ name }) => name)));
      return program.define(
        'v, x',
        `return v === undefined || v === null ? null : ${shown}.has(v) ? v : x.hidden(${quote(coordinate)});`,
      );
    }
    if (isLeafType(type) || isNonNullType(type)) return undefined;
    return object(type, possibleTypeNames(clientSchema, type), sets);
  }

  const root = clientSchema.getType(rootType);
  if (!root) throw new Error(`The supergraph has no type ${rootType}.`);
  return program.build<Projection>(object(root, [rootType], [operation.selectionSet]));
}
