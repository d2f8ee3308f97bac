import {
  getNamedType,
  isCompositeType,
  Kind,
  print,
  type ArgumentNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { remembered } from '../execution/remembered.js';
import { fieldType, possibleTypeNames, selectedFields, type Fragments } from '../execution/selection.js';
import type { Alike } from './alike.js';

/** A field that is wanted on one concrete type. */
export interface Wanted {
  readonly key: string;
  readonly name: string;
  /** Its arguments as they are written: `(first: $n)`, or nothing. */
  readonly args: string;
  /** The same for the same arguments, however they are written. */
  readonly argsKey: string;
  /** What is wanted below, by concrete type; none for a leaf. */
  readonly below?: Branches;
}

export type Branches = ReadonlyMap<string, readonly Wanted[]>;

/** More than this many fields, each counted on each concrete type, are no plan that anybody should wait for. */
const most = 20_000;

export class TooManyFields extends Error {
  override readonly name = 'TooManyFields';
}

/** What a selection wants, with fragments written out for each concrete type, or for one of those that are alike. */
export function wantedFields(
  schema: GraphQLSchema,
  typeName: string,
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
  alike: Alike = (typeNames) => typeNames,
): Wanted[] {
  let count = 0;
  const typesOf = remembered((type: GraphQLNamedType) => alike(possibleTypeNames(schema, type as GraphQLOutputType)));
  const wanted = (name: string, below: readonly SelectionSetNode[]): Wanted[] =>
    selectedFields(schema, name, below, fragments).map((field) => {
      if (++count > most) throw new TooManyFields(`it selects more than ${most} fields, counted on each type`);
      const type = fieldType(schema, name, field.name);
      const named = typeof type === 'string' ? undefined : getNamedType(type);
      return {
        key: field.key,
        name: field.name,
        args: argumentsText(field.args),
        argsKey: argumentsKey(field.args),
        ...(named &&
          isCompositeType(named) && {
            below: new Map(typesOf(named).map((one) => [one, wanted(one, field.selections)])),
          }),
      };
    });
  return wanted(typeName, sets);
}

export const argumentsText = (args: readonly ArgumentNode[]): string =>
  args.length > 0 ? `(${args.map((one) => print(one)).join(', ')})` : '';

export const argumentsKey = (args: readonly ArgumentNode[]): string =>
  args.length > 0 ? sorted(args.map(({ name, value }) => `${name.value}:${valueKey(value)}`)) : '';

function valueKey(value: ValueNode): string {
  switch (value.kind) {
    case Kind.OBJECT:
      return `{${sorted(value.fields.map((one) => `${one.name.value}:${valueKey(one.value)}`))}}`;
    case Kind.LIST:
      return `[${value.values.map(valueKey).join()}]`;
    case Kind.INT:
    case Kind.FLOAT:
      return String(Number(value.value));
    case Kind.STRING:
      return JSON.stringify(value.value);
    default:
      return print(value);
  }
}

const sorted = (texts: string[]): string => texts.sort().join();

export const isTypeName = ({ name }: Wanted): boolean => name === '__typename';

export const sameWanted = (one: readonly Wanted[], other: readonly Wanted[]): boolean =>
  one.length === other.length && one.every((field) => other.some((match) => sameField(field, match)));

export function sameField(one: Wanted, other: Wanted): boolean {
  if (one.key !== other.key || one.name !== other.name || one.args !== other.args) return false;
  return [...(one.below ?? [])].every(([name, fields]) => sameWanted(fields, other.below?.get(name) ?? []));
}
