import { isObjectType, Kind, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import type { FetchRewrite, Path, RequiresSelection } from '../planner.js';
import type { Supergraph } from '../supergraph.js';
import type { Row } from './row.js';
import { createProgram, quote, slot } from './generate.js';
import { concreteTypes, includes } from './selection.js';

/** Puts every row that stands at a path into a list. */
export type Collector = (root: Row, into: Row[]) => void;

export function generateCollector(schema: GraphQLSchema, path: Path): Collector {
  const program = createProgram(schema, { flat });
  let depth = path.length;
  let text = `into.push(a${depth});`;
  for (const segment of [...path].reverse()) {
    depth--;
    const from = `a${depth}`;
    const to = `a${depth + 1}`;
    if (segment === '@') {
      text = `for (const ${to} of flat(${from})) if (${to} !== null && ${to} !== undefined) { ${text} }`;
    } else if ('Field' in segment) {
      text = `const ${to} = ${from}[${slot(segment.Field)}]; if (${to} !== null && ${to} !== undefined) { ${text} }`;
    } else {
      const types = program.constant(concreteTypes(schema, segment.TypeCondition));
      text = `const ${to} = ${from}; const n${to} = ${to}["__typename"]; if (n${to} === undefined || ${types}.has(n${to})) { ${text} }`;
    }
  }
  return program.build(program.define('a0, into', text));
}

/** One `@` of a path stands for a list, however many lists it is made of. */
function flat(list: readonly unknown[]): readonly unknown[] {
  for (const item of list) {
    if (item !== null && item !== undefined) return Array.isArray(item) ? list.flat(Infinity) : list;
  }
  return list;
}

export interface Representation {
  /** What an agency needs to know to find an entity and to work on it; undefined where the key is not known. */
  represent(row: Row): object | undefined;
  /** Tells most rows apart: of two with the same value here one stands for both if they are the same. */
  identify(row: Row): unknown;
  isSame(one: Row, other: Row): boolean;
}

export function generateRepresentation(
  supergraph: Supergraph,
  agency: string,
  requires: readonly RequiresSelection[],
  rewrites: readonly FetchRewrite[],
): Representation {
  const { schema } = supergraph;
  const program = createProgram(schema);
  const names = [
    ...concreteTypes(
      schema,
      requires.flatMap((node) => ('typeCondition' in node ? [node.typeCondition] : [])),
    ),
  ];
  const cases = names.map((name) => {
    const selections = requires.flatMap((node) =>
      'typeCondition' in node && includes(schema, node.typeCondition, name) ? node.selections : [],
    );
    const sentAs = typeNameSent(schema, name, rewrites);
    const key = supergraph.keysOf(agency, sentAs).find((set) => covers(selections, set));
    return `case ${quote(name)}: ${object(selections, key, quote(sentAs))}`;
  });
  const text = program.define('r', `switch (r["__typename"]) { ${cases.join('\n')} default: return undefined; }`);
  const represent = program.build<Representation['represent']>(text);
  const whole = { identify: (row: Row) => JSON.stringify(represent(row)), isSame: () => true };
  return { represent, ...(compareLeaves(supergraph, agency, requires) ?? whole) };

  /** Fields of the key must be there; for others null is sent, so that the owner can answer that it does not know. */
  function object(
    selections: readonly RequiresSelection[],
    key: SelectionSetNode | undefined,
    typeName?: string,
  ): string {
    const lines: string[] = [];
    const parts = typeName === undefined ? [] : [`"__typename": ${typeName}`];
    for (const node of selections) {
      if (node.kind !== 'Field' || node.name === '__typename') continue;
      const { name, alias, selections: below } = node;
      const required = keyField(key, alias ?? name);
      const at = `v${lines.length}`;
      const from = `r[${slot(name)}]`;
      lines.push(`const ${at} = ${below ? `${nested(below, required?.selectionSet)}(${from})` : `${from} ?? null`};`);
      if (required) lines.push(`if (${at} === undefined || ${at} === null) return undefined;`);
      parts.push(`${quote(alias ?? name)}: ${at}`);
    }
    return `{ ${lines.join('\n')} return {${parts.join(', ')}}; }`;
  }

  /** An object inside a representation says its type where it is known: one of several types may be meant. */
  function nested(selections: readonly RequiresSelection[], key: SelectionSetNode | undefined): string {
    const plain = selections.filter((node) => node.kind === 'Field');
    const conditions = selections.flatMap((node) => ('typeCondition' in node ? [node.typeCondition] : []));
    const cases = [...concreteTypes(schema, conditions)].map((name) => {
      const applying = selections.filter(
        (node) => 'typeCondition' in node && includes(schema, node.typeCondition, name),
      );
      const fields = [...plain, ...applying.flatMap((node) => ('typeCondition' in node ? node.selections : []))];
      return `case ${quote(name)}: ${object(fields, key, quote(name))}`;
    });
    const one = program.define(
      'r',
      `if (r === undefined || r === null) return null;
       switch (r["__typename"]) { ${cases.join('\n')} case undefined: ${object(plain, key)} }
       ${object(plain, key, `r["__typename"]`)}`,
    );
    return program.define(
      'r',
      `const each = (v) => Array.isArray(v) ? v.map((item) => each(item) ?? null) : ${one}(v);
       return each(r);`,
    );
  }
}

/** Where a representation of one type has leaves only, entities are told apart without making any. */
function compareLeaves(
  supergraph: Supergraph,
  agency: string,
  requires: readonly RequiresSelection[],
): Pick<Representation, 'identify' | 'isSame'> | undefined {
  const [only] = requires;
  if (requires.length !== 1 || !only || !('typeCondition' in only)) return undefined;
  if (!isObjectType(supergraph.schema.getType(only.typeCondition))) return undefined;
  const names: string[] = [];
  for (const node of only.selections) {
    if (node.kind !== 'Field' || node.selections) return undefined;
    if (node.name !== '__typename') names.push(node.name);
  }
  const keys = supergraph.keysOf(agency, only.typeCondition);
  const first = names.find((name) => keys.some((key) => keyField(key, name))) ?? names[0];
  if (first === undefined) return undefined;
  const program = createProgram(supergraph.schema);
  const others = names.filter((name) => name !== first).map((name) => `a[${slot(name)}] === b[${slot(name)}]`);
  const identify = program.define('r', `return r[${slot(first)}];`);
  const isSame = program.define('a, b', `return ${others.join(' && ') || 'true'};`);
  return program.build(`{ identify: ${identify}, isSame: ${isSame} }`);
}

/** An agency that knows an interface as an object is sent the interface's name. */
function typeNameSent(schema: GraphQLSchema, name: string, rewrites: readonly FetchRewrite[]): string {
  for (const rewrite of rewrites) {
    const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : 'setValueTo' in rewrite ? rewrite : undefined;
    if (!setter)
      throw new Error('The planner asks to rename a key of a representation, which this gateway does not do.');
    const [on] = setter.path;
    if (on && 'TypenameEquals' in on && on.TypenameEquals.some((type) => includes(schema, type, name)))
      return setter.setValueTo;
  }
  return name;
}

/** True when what is sent has all of a key. */
export function covers(selections: readonly RequiresSelection[], key: SelectionSetNode): boolean {
  return key.selections.every((node) => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return false;
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return covers(sentWithin(selections, node.typeCondition?.name.value), node.selectionSet);
    }
    if (node.name.value === '__typename') return true;
    const found = selections.find((field) => field.kind === 'Field' && (field.alias ?? field.name) === node.name.value);
    if (!found || found.kind !== 'Field') return false;
    return !node.selectionSet || covers(found.selections ?? [], node.selectionSet);
  });
}

/** What is sent of objects of one type. */
export const sentWithin = (selections: readonly RequiresSelection[], typeName?: string): readonly RequiresSelection[] =>
  selections.flatMap((node) =>
    node.kind === 'Field' ? [node] : 'typeCondition' in node && node.typeCondition === typeName ? node.selections : [],
  );

function keyField(key: SelectionSetNode | undefined, name: string) {
  return key?.selections.find((node) => node.kind === Kind.FIELD && node.name.value === name) as
    { selectionSet?: SelectionSetNode } | undefined;
}
