import {
  getArgumentValues,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Question } from './question.js';

export type AnswerPath = readonly (string | number)[];
export type AnswerObject = Readonly<Record<string, unknown>>;

/** A field of an answer, under the key that was asked for, with the field of the schema that it is. */
export interface SeenField {
  readonly key: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly args: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
  readonly value: unknown;
}

/** An object of an answer, its fields, and the object and field in which it stands. */
export interface SeenObject {
  readonly type: GraphQLObjectType;
  readonly path: AnswerPath;
  readonly fields: readonly SeenField[];
  readonly inside?: { readonly object: SeenObject; readonly field: SeenField };
}

/** All objects of an answer that was asked with `__typename` everywhere, each before those inside it. */
export function objectsOf(schema: GraphQLSchema, question: Question, data: AnswerObject): SeenObject[] {
  const found: SeenObject[] = [];
  see(data, [question.operation.selectionSet], [], undefined);
  return found;

  function see(
    value: AnswerObject,
    sets: readonly SelectionSetNode[],
    path: AnswerPath,
    inside: SeenObject['inside'],
  ): void {
    const type = typeOf(schema, value, path);
    const fields = fieldsOf(schema, question, type, sets).map((field) => ({ ...field, value: value[field.key] }));
    const object: SeenObject = { type, path, fields, ...(inside && { inside }) };
    found.push(object);
    for (const field of fields) {
      const below = field.nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (below.length > 0) seeAll(field.value, below, [...path, field.key], { object, field });
    }
  }

  function seeAll(
    value: unknown,
    sets: readonly SelectionSetNode[],
    path: AnswerPath,
    inside: SeenObject['inside'],
  ): void {
    if (Array.isArray(value)) value.forEach((item, at) => seeAll(item, sets, [...path, at], inside));
    else if (value !== null && value !== undefined) see(value as AnswerObject, sets, path, inside);
  }
}

export function typeOf(schema: GraphQLSchema, value: AnswerObject, path: AnswerPath): GraphQLObjectType {
  const type = schema.getType(String(value['__typename']));
  if (isObjectType(type)) return type;
  throw new Error(
    `Expected an object with __typename at ${path.join('.') || 'the root'}; got ${JSON.stringify(value)}.`,
  );
}

/** The fields that selections ask of an object of a type, but for `__typename`. */
export function fieldsOf(
  schema: GraphQLSchema,
  { fragments, variables }: Question,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): Omit<SeenField, 'value'>[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const set of sets)
    for (const [key, nodes] of collectFields(schema, fragments, variables, type, set))
      byKey.set(key, [...(byKey.get(key) ?? []), ...nodes]);
  return [...byKey].flatMap(([key, nodes]) => {
    const definition = type.getFields()[nodes[0]!.name.value];
    return definition ? [{ key, definition, nodes, args: getArgumentValues(definition, nodes[0]!, variables) }] : [];
  });
}

/** What a field without arguments was answered with, under whatever key; undefined where it was not asked for. */
export const answered = ({ fields }: SeenObject, name: string): unknown =>
  fields.find(({ definition }) => definition.name === name)?.value;

export const isOf = ({ type }: SeenObject, name: string): boolean =>
  type.name === name || type.getInterfaces().some((one) => one.name === name);
