import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type ArgumentNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLInterfaceType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

import { leastRecentlyUsed } from '../least-recently-used.js';
import { remembered } from './remembered.js';

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

export interface SelectedField {
  /** The name in the answer: the alias where there is one. */
  readonly key: string;
  readonly name: string;
  readonly args: readonly ArgumentNode[];
  readonly selections: SelectionSetNode[];
}

/** The fields that are selected on one concrete type, in the order of the GraphQL specification, and the types they share them with. */
export interface Variant {
  readonly typeNames: string[];
  readonly fields: readonly SelectedField[];
}

/** Fields of one concrete type (or of an interface that an agency treats as an object). */
export function selectedFields(
  schema: GraphQLSchema,
  typeName: string,
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): SelectedField[] {
  const fields = new Map<string, SelectedField>();
  const collect = (set: SelectionSetNode): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        const field = fields.get(key) ?? { key, name: node.name.value, args: node.arguments ?? [], selections: [] };
        fields.set(key, field);
        if (node.selectionSet) field.selections.push(node.selectionSet);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (!fragment) throw new Error('A fragment is spread that the document does not define.');
      if (includes(schema, fragment.typeCondition?.name.value ?? typeName, typeName)) collect(fragment.selectionSet);
    }
  };
  sets.forEach(collect);
  return [...fields.values()];
}

/** True when an object of `typeName` is one of `condition`. */
export function includes(schema: GraphQLSchema, condition: string, typeName: string): boolean {
  if (condition === typeName) return true;
  const abstract = schema.getType(condition);
  const type = schema.getType(typeName);
  return isAbstractType(abstract) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(abstract, type);
}

/** Types with the same fields of the same types share one variant, so that an interface with fifty types stays one function. */
export function variantsOf(
  schema: GraphQLSchema,
  typeNames: readonly string[],
  sets: readonly SelectionSetNode[],
  fragments: Fragments,
): Variant[] {
  const variants = new Map<string, Variant>();
  for (const typeName of typeNames) {
    const fields = selectedFields(schema, typeName, sets, fragments);
    const signature = fields
      .map(({ key, name, selections }) => `${key}:${String(fieldType(schema, typeName, name))}:${setsKey(selections)}`)
      .join();
    const variant = variants.get(signature);
    if (variant) variant.typeNames.push(typeName);
    else variants.set(signature, { typeNames: [typeName], fields });
  }
  return [...variants.values()];
}

export function fieldType(schema: GraphQLSchema, typeName: string, name: string): GraphQLOutputType | string {
  if (name.startsWith('__')) return name;
  const type = schema.getType(typeName) as GraphQLObjectType | GraphQLInterfaceType | undefined;
  const field = type && 'getFields' in type ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`The schema has no field ${typeName}.${name}.`);
  return field.type;
}

/** The names that objects at a position of this type can bear: concrete types, none for a leaf. */
export function possibleTypeNames(schema: GraphQLSchema, type: GraphQLOutputType): string[] {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return [];
  return isAbstractType(named) ? schema.getPossibleTypes(named).map(({ name }) => name) : [named.name];
}

/** All types that are one of these, the names themselves included. */
export function concreteTypes(schema: GraphQLSchema, names: readonly string[]): ReadonlySet<string> {
  const known = knownSets(schema);
  const key = names.join();
  const types = known.get(key) ?? new Set(names.flatMap((name) => typesOf(schema, name)));
  known.set(key, types);
  return types;
}

/** Which types stand together is up to those who write fragments: there is no end of it. */
const knownSets = remembered((_schema: GraphQLSchema) => leastRecentlyUsed<ReadonlySet<string>>(1_000));

const typesOf = (schema: GraphQLSchema, condition: string): string[] =>
  Object.keys(schema.getTypeMap()).filter((name) => includes(schema, condition, name));

const numbers = new WeakMap<SelectionSetNode, number>();
let lastNumber = 0;

/** Names selection sets by identity: what was generated for the same ones need not be generated twice. */
export function setsKey(sets: readonly SelectionSetNode[]): string {
  return sets
    .map((set) => {
      if (!numbers.has(set)) numbers.set(set, ++lastNumber);
      return numbers.get(set);
    })
    .join('+');
}
