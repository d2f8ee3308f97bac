import {
  getNamedType,
  isObjectType,
  Kind,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fieldSet, type Join, joins, joinsOfType, readGraphs } from '../../gateway/src/join-directives.js';
import { type AnswerObject, type AnswerPath, fieldsOf, type SeenField, typeOf } from './answer-walk.js';
import type { Question } from './question.js';

/** What an owner answers in a field when it did not get what the field `@requires` of another agency, by `Type.field`. */
export type Owed = Readonly<Record<string, (whole: AnswerObject) => unknown>>;

type Graphs = ReadonlySet<string>;

/**
 * What is left of a whole answer when one agency is down, of any document: a field is null when nobody else gives it. Worked
 * out from whose fields the supergraph says they are. An object stands as long as somebody who gave it is up, and has of its
 * fields those that they give, or that an agency gives by its key.
 */
export function answerWithout(
  schema: GraphQLSchema,
  question: Question,
  whole: AnswerObject,
  down: string,
  owed: Owed,
): AnswerObject {
  const up: Graphs = new Set([...readGraphs(schema)].flatMap(([graph, { name }]) => (name === down ? [] : [graph])));
  return ofObject(whole, [question.operation.selectionSet], up, []);

  function ofObject(
    object: AnswerObject,
    sets: readonly SelectionSetNode[],
    givers: Graphs,
    path: AnswerPath,
  ): AnswerObject {
    const type = typeOf(schema, object, path);
    const left: Record<string, unknown> = { __typename: type.name };
    for (const field of fieldsOf(schema, question, type, sets)) {
      const value = object[field.key];
      const from = giversOf(type, field.definition.name, givers);
      if (!from) left[field.key] = null;
      else if (owesIn(type, field, object, givers)) left[field.key] = whatIsOwed(type, field, value);
      else left[field.key] = ofValue(value, setsOf(field), from, [...path, field.key]);
    }
    return left;
  }

  function ofValue(value: unknown, sets: readonly SelectionSetNode[], givers: Graphs, path: AnswerPath): unknown {
    if (Array.isArray(value)) return value.map((item, at) => ofValue(item, sets, givers, [...path, at]));
    return value === null || sets.length === 0 ? value : ofObject(value as AnswerObject, sets, givers, path);
  }

  /** Those who are up and give a field of an object that others gave; undefined: nobody does. */
  function giversOf(type: GraphQLObjectType, field: string, objectFrom: Graphs): Graphs | undefined {
    const all = fieldJoins(type, field)?.map(graphOf) ?? joinsOfType(type, 'join__type').map(graphOf);
    const alive = all.filter((graph) => up.has(graph));
    const same = alive.filter((graph) => objectFrom.has(graph));
    const byKey = alive.filter((graph) =>
      joinsOfType(type, 'join__type').some(
        (join) => graphOf(join) === graph && join['key'] && join['resolvable'] !== false,
      ),
    );
    const givers = same.length > 0 ? same : byKey;
    return givers.length > 0 ? new Set(givers) : undefined;
  }

  /** Whether what a field requires of the others cannot be had; what is of one type or another is to be asked for beside it. */
  function owesIn(
    type: GraphQLObjectType,
    { definition }: Pick<SeenField, 'definition'>,
    object: AnswerObject,
    givers: Graphs,
  ): boolean {
    const requires = fieldJoins(type, definition.name)?.find((join) => up.has(graphOf(join)))?.['requires'];
    if (typeof requires !== 'string') return false;
    return isOwed(type, object, fieldSet(requires), givers, `${type.name}.${definition.name}`);
  }

  function isOwed(
    type: GraphQLObjectType,
    object: AnswerObject,
    set: SelectionSetNode,
    givers: Graphs,
    by: string,
  ): boolean {
    return fieldsOf(schema, question, type, [set]).some(({ definition, nodes }) => {
      const from = giversOf(type, definition.name, givers);
      if (!from) return true;
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const value = object[definition.name] as AnswerObject | null | undefined;
      if (below.length === 0 || value === null) return false;
      const itsType = value ? typeOf(schema, value, [by]) : getNamedType(definition.type);
      if (!isObjectType(itsType)) throw new Error(`Ask for ${definition.name} beside ${by}, which requires it.`);
      return below.some((one) => isOwed(itsType, value ?? {}, one, from, by));
    });
  }

  function whatIsOwed(type: GraphQLObjectType, { definition }: Pick<SeenField, 'definition'>, value: unknown): unknown {
    const name = `${type.name}.${definition.name}`;
    const answer = owed[name];
    if (!answer) throw new Error(`Say what ${name} is when another agency owes what it requires.`);
    return value === null ? null : answer(value as AnswerObject);
  }
}

const setsOf = ({ nodes }: Pick<SeenField, 'nodes'>): SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => (selectionSet?.kind === Kind.SELECTION_SET ? [selectionSet] : []));

const graphOf = (join: Join): string => String(join['graph']);

/** Who gives a field, where that is written on it; undefined: everybody who has the type. */
function fieldJoins(type: GraphQLObjectType, field: string): Join[] | undefined {
  const found = joins([type.getFields()[field]?.astNode], 'join__field');
  return found.length > 0 ? found.filter((join) => join['graph'] && !join['external']) : undefined;
}
