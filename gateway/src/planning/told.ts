import { Kind, print, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { includes } from '../execution/selection.js';
import type { RequiresSelection } from '../planner.js';
import { fieldsIn, type Entry } from './found.js';
import { Mistake } from './mistake.js';
import { argumentsKey } from './wanted.js';

/** What an agency is told of an entity: its fields, as @requires would write them. */
export type Told = ReadonlyMap<string, Entry>;

export function toldBy(
  schema: GraphQLSchema,
  typeName: string,
  entries: ReadonlyMap<string, Entry>,
  selections: readonly RequiresSelection[],
): Map<string, Entry> {
  const told = new Map<string, Entry>();
  for (const one of selections) {
    if (one.kind !== 'Field' || one.name === '__typename') continue;
    const entry = entries.get(one.name);
    const name = one.alias ?? one.name;
    if (!entry) throw new Mistake(`${typeName}.${name} is to be sent, and nobody was asked for it`);
    if (entry.name !== name) throw new Mistake(`${typeName}.${entry.name} is to be sent as ${name}`);
    told.set(name, entry.below ? sentOf(schema, entry, one.selections) : entry);
  }
  return told;
}

/** Of an object only what the representation takes along, under the names that it has there. */
function sentOf(schema: GraphQLSchema, entry: Entry, selections: readonly RequiresSelection[] = []): Entry {
  const sent = [...(entry.below ?? [])].map(([typeName, entries]) => {
    const taken = selections.flatMap((one) => {
      if (one.kind === 'Field') return [one];
      return 'typeCondition' in one && includes(schema, one.typeCondition, typeName) ? one.selections : [];
    });
    return [typeName, toldBy(schema, typeName, entries, taken)] as const;
  });
  return { ...entry, below: new Map(sent) };
}

/** Holds what an agency is told against what its field requires. */
export function checkTold(
  schema: GraphQLSchema,
  coordinate: string,
  required: SelectionSetNode,
  told: Told | undefined,
): void {
  for (const node of required.selections) {
    if (node.kind !== Kind.FIELD) continue;
    const args = argumentsKey(node.arguments ?? []);
    const entry = told?.get(node.name.value);
    if (!entry) throw new Mistake(`${coordinate} is asked for without ${node.name.value}, which it requires`);
    if (entry.args !== args)
      throw new Mistake(`${coordinate} requires ${print(node)}, and is told ${entry.name}${entry.args}`);
    if (!node.selectionSet) continue;
    for (const [name, entries] of entry.below ?? []) checkBelow(schema, coordinate, name, node.selectionSet, entries);
  }
}

function checkBelow(
  schema: GraphQLSchema,
  coordinate: string,
  typeName: string,
  set: SelectionSetNode,
  entries: Told,
): void {
  for (const { name, args, selections } of fieldsIn(schema, typeName, set)) {
    if (name === '__typename') continue;
    const text = argumentsKey(args);
    const entry = entries.get(name);
    if (entry?.args !== text)
      throw new Mistake(`${coordinate} requires ${typeName}.${name}${text}, which nobody was asked for`);
    for (const below of selections)
      for (const [member, found] of entry.below ?? []) checkBelow(schema, coordinate, member, below, found);
  }
}
