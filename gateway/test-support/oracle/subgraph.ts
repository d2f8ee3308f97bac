import {
  buildASTSchema,
  execute,
  extendSchema,
  isObjectType,
  parse,
  validate,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { membersIn } from './draw-fields.js';
import { namedType, type FieldModel, type Place } from './model.js';
import { dependentValue, fieldSet, readTold, type Thing, type World } from './world.js';

type Json = Record<string, unknown>;

interface Source extends Thing {
  /** The type by which this graph knows it: an interface's name where the graph has an interface object. */
  readonly as: string;
  /** What came with a representation. */
  readonly told?: Json;
  /** Fields of others that the graph brings along here. */
  readonly provided?: string;
}

export interface OracleSubgraph {
  answer(query: string, variables: Json): Promise<ExecutionResult>;
}

const federation = `
  directive @key(fields: String!, resolvable: Boolean) repeatable on OBJECT | INTERFACE
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  directive @requires(fields: String!) on FIELD_DEFINITION
  directive @provides(fields: String!) on FIELD_DEFINITION
  directive @external on OBJECT | FIELD_DEFINITION
  directive @inaccessible on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ENUM | ENUM_VALUE | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  directive @interfaceObject on OBJECT
  directive @override(from: String!) on FIELD_DEFINITION
  directive @tag(name: String!) repeatable on FIELD_DEFINITION
  scalar _Any
`;

/**
 * Answers as one agency of the world does. What a gateway must not ask, it does not answer, but tells `complain`: a field
 * that another agency has taken, one that it only knows from others, an entity without a key.
 */
export function createOracleSubgraph(
  world: World,
  graph: string,
  sdl: string,
  complain: (text: string) => void,
): OracleSubgraph {
  const schema = withEntities(buildASTSchema(parse(federation + sdl), { assumeValidSDL: true }));
  const objectNames = world.model.interfaces
    .filter(({ entity }) => entity?.objectGraphs.includes(graph))
    .map(({ name }) => name);
  const wrong = (text: string): Error => {
    complain(`${graph}: ${text}`);
    return new Error(text);
  };

  const fieldResolver: GraphQLFieldResolver<Source | undefined, unknown, Json> = (
    parent,
    args,
    _,
    { fieldName, parentType },
  ) => {
    if (fieldName === '_entities') return (args.representations as Json[]).map(entity);
    const field = world.field(parentType.name, fieldName);
    const isKeyOfObject = field?.key !== undefined && objectNames.includes(parentType.name);
    const place: Place | undefined = isKeyOfObject ? {} : field?.places.get(graph);
    if (!field || !place) throw wrong(`there is no field ${parentType.name}.${fieldName}`);
    const coordinate = `${parentType.name}.${fieldName}`;
    if (place.overridden) throw wrong(`${coordinate} is asked for, which another agency has taken`);
    if (place.external && !new RegExp(`\\b${fieldName}\\b`).test(parent?.provided ?? '')) {
      throw wrong(`${coordinate} is asked for, which is external`);
    }
    if (parentType.name === 'Mutation') world.turns++;
    const thing = parent ?? { type: parentType.name, at: 0 };
    if (place.requires !== undefined) return requiring(thing as Source, field, place.requires, coordinate, args);
    const value = world.value(thing, field, args);
    return field.members ? sources(value, field, place.provides) : value;
  };

  function sources(value: unknown, field: FieldModel, provided?: string): unknown {
    if (value === null) return null;
    if (Array.isArray(value)) return value.map((one) => sources(one, field, provided));
    const thing = value as Thing;
    const named = namedType(field.type);
    return {
      ...thing,
      as: objectNames.includes(named) ? named : thing.type,
      ...(provided !== undefined && { provided }),
    };
  }

  function requiring(source: Source, field: FieldModel, requires: string, coordinate: string, args: Json): unknown {
    if (world.forgets(graph, source)) return null;
    const { told } = source;
    const set = fieldSet(requires);
    const lacking = set.selections.find((node) => !told || ('name' in node && node.name && !(node.name.value in told)));
    if (!told || lacking)
      throw wrong(`${coordinate} is asked for without what it requires (${requires}): ${JSON.stringify(told)}`);
    const includes = (condition: string, typeName: unknown): boolean => {
      if (typeof typeName !== 'string')
        throw wrong(`${coordinate} is told of an object of no type: ${JSON.stringify(told)}`);
      return condition === typeName || membersIn(world.model, graph, condition).includes(typeName);
    };
    return dependentValue(field, readTold(told, set, includes), args);
  }

  function entity(told: Json): Source | null {
    const name = String(told.__typename);
    const type = schema.getType(name);
    const declared = type && 'getFields' in type ? type.getFields() : {};
    const unknown = Object.keys(told).find((key) => key !== '__typename' && !(key in declared));
    if (unknown !== undefined) throw wrong(`a representation of ${name} has ${unknown}, which it does not declare`);
    const members = membersIn(world.model, graph, name);
    for (const member of members) {
      const object = world.model.objects.find((one) => one.name === member);
      if (!object) continue;
      const keys = member === name ? (object.keys.get(graph) ?? []) : [{ fields: 'id' }];
      for (const { fields } of keys) {
        const set = fieldSet(fields);
        if (!set.selections.every((node) => 'name' in node && node.name && node.name.value in told)) continue;
        const thing = world.find(object, set, told);
        if (!thing) continue;
        if (world.forgets(graph, thing)) return null;
        return { ...thing, as: objectNames.includes(name) ? name : thing.type, told };
      }
    }
    throw wrong(`there is no ${name} of ${JSON.stringify(told)}`);
  }

  return {
    async answer(query, variables) {
      const document = parse(query);
      const errors = validate(schema, document);
      for (const { message } of errors) complain(`${graph}: ${message} (${query})`);
      if (errors.length > 0) return { errors };
      const result = await execute({
        schema,
        document,
        variableValues: variables,
        fieldResolver,
        typeResolver: (value) => (value as Source).as,
      });
      for (const { message } of result.errors ?? []) {
        if (
          !/^invented failure|^Cannot return null for non-nullable field|^Argument "\w+" of non-null type .* must not be null/.test(
            message,
          )
        )
          complain(`${graph}: ${message} (${query})`);
      }
      return result;
    },
  };
}

function withEntities(base: GraphQLSchema): GraphQLSchema {
  const types = Object.values(base.getTypeMap()).filter(isObjectType);
  const members = types.filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'key'));
  const query = base.getQueryType() ? 'extend type Query' : 'type Query';
  if (members.length === 0) return base;
  const union = members.map(({ name }) => name).join(' | ');
  return extendSchema(
    base,
    parse(`union _Entity = ${union} ${query} { _entities(representations: [_Any!]!): [_Entity]! }`),
  );
}
