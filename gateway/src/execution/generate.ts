import type { GraphQLSchema } from 'graphql';
import { leastRecentlyUsed } from '../least-recently-used.js';
import { remembered } from './remembered.js';
import { isInherited, slotName } from './row.js';

/**
 * Text of functions that are written once per document and then run for every request. Names of fields and types stand in
 * it only JSON-quoted (`quote`), so that no name can become code.
 */
export interface Program {
  /** Adds a function and gives its name; the same text twice is one function. */
  define(parameters: string, body: string): string;
  /** Makes a value known to the functions and gives the name under which they see it. */
  constant(value: unknown): string;
  /** Turns all of it into one function. */
  build<Built>(entry: string): Built;
}

export function createProgram(schema: GraphQLSchema, helpers: Record<string, unknown> = {}): Program {
  const names = new Map<string, string>();
  const constants: unknown[] = [];
  const lines: string[] = [];
  return {
    define(parameters, body) {
      const text = `(${parameters}) => {${body}}`;
      const known = names.get(text);
      if (known) return known;
      const name = `f${names.size}`;
      names.set(text, name);
      lines.push(`const ${name} = ${text};`);
      return name;
    },
    constant(value) {
      const at = constants.indexOf(value);
      return `c${at < 0 ? constants.push(value) - 1 : at}`;
    },
    build<Built>(entry: string) {
      const parameters = [...Object.keys(helpers), ...constants.map((_, at) => `c${at}`)];
      const values = [...Object.values(helpers), ...constants];
      return built(schema, parameters, `"use strict";\n${lines.join('\n')}\nreturn ${entry};`, values) as Built;
    },
  };
}

interface Made {
  readonly make: (...values: unknown[]) => unknown;
  readonly values: readonly unknown[];
  readonly result: unknown;
}

/** What was made for a schema is forgotten with it. */
const madeFor = remembered((_schema: GraphQLSchema) => leastRecentlyUsed<Made>(5_000));

/** Queries that differ in a field or two share most of their functions, which are then not only there but fast already. */
function built(
  schema: GraphQLSchema,
  parameters: readonly string[],
  text: string,
  values: readonly unknown[],
): unknown {
  const made = madeFor(schema);
  const key = `${parameters.join()} ${text}`;
  const known = made.get(key);
  if (known?.values.every((value, at) => value === values[at])) return known.result;
  const make = known?.make ?? (new Function(...parameters, text) as Made['make']);
  const result = make(...values);
  made.set(key, { make, values, result });
  return result;
}

export const quote = (text: string): string => JSON.stringify(text);

/** Where a field stands in a row. */
export const slot = (name: string): string => quote(slotName(name));

/** What `sentIn` gives. */
export const sent = (object: string, name: string): string =>
  isInherited(name)
    ? `(Object.hasOwn(${object}, ${quote(name)}) ? ${object}[${quote(name)}] : undefined)`
    : `${object}[${quote(name)}]`;
