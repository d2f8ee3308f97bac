import { Kind, parse, valueFromASTUntyped, type SelectionSetNode } from 'graphql';
import { namedType, type FieldModel, type Model, type ObjectModel } from './model.js';
import { hash } from './random.js';

/** An object of the world: which it is says all that it has. */
export interface Thing {
  readonly type: string;
  readonly at: number;
}

type Json = Record<string, unknown>;

export interface World {
  /** How many mutations have run. */
  turns: number;
  readonly model: Model;
  field(typeName: string, fieldName: string): FieldModel | undefined;
  /** The value of a field; throws where the world has it that the field fails. */
  value(thing: Thing, field: FieldModel, args: Json): unknown;
  /** What a set of fields is for a thing, as an agency is told of it. */
  gather(thing: Thing, set: SelectionSetNode): Json;
  /** The thing that has this key; undefined when there is none. */
  find(object: ObjectModel, key: SelectionSetNode, given: Json): Thing | undefined;
  forgets(graph: string, thing: Thing): boolean;
}

export function createWorld(model: Model): World {
  const objects = new Map(model.objects.map((object) => [object.name, object]));
  const inputs = new Map(model.inputs.map((input) => [input.name, input]));

  const world: World = {
    turns: 0,
    model,
    field(typeName, fieldName) {
      if (typeName === 'Query') return model.queries.find(({ name }) => name === fieldName);
      if (typeName === 'Mutation') return model.mutations.find(({ name }) => name === fieldName);
      const own = objects.get(typeName)?.fields.find(({ name }) => name === fieldName);
      return own ?? extraField(typeName, fieldName);
    },
    value(thing, field, args) {
      if (field.key) return keyValue(thing, field);
      const requires = [...field.places.values()].find((place) => place.requires)?.requires;
      const [owner] = field.places.keys();
      if (field.places.size === 1 && owner !== undefined && world.forgets(owner, thing)) return null;
      if (field.clock) return world.turns;
      const said = stable(sensible(args, field.args));
      const seed = `${model.seed} ${thing.type} ${thing.at} ${field.name} ${said}`;
      if (requires === undefined) return wrapped(field.type, field, seed);
      return dependent(field, `${field.name}${said}: ${stable(world.gather(thing, fieldSet(requires)))}`);
    },
    gather(thing, set) {
      const gathered: Json = {};
      for (const node of set.selections) {
        if (node.kind === Kind.INLINE_FRAGMENT) {
          if (includes(node.typeCondition?.name.value ?? thing.type, thing.type)) {
            Object.assign(gathered, world.gather(thing, node.selectionSet));
          }
        } else if (node.kind === Kind.FIELD) {
          const field = world.field(thing.type, node.name.value);
          if (!field) throw new Error(`The world has no field ${thing.type}.${node.name.value}.`);
          const defaults = field.args.flatMap(({ name, default: text }) =>
            text === undefined ? [] : [[name, literal(text)] as const],
          );
          const given = (node.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)] as const);
          const value = world.value(thing, field, Object.fromEntries([...defaults, ...given]));
          const below = node.selectionSet;
          gathered[node.name.value] = below ? mapThings(value, (one) => world.gather(one, below)) : value;
        }
      }
      return gathered;
    },
    find(object, key, given) {
      const expected = JSON.stringify(pick(given, key));
      for (let at = 0; at < object.instances; at++) {
        const thing = { type: object.name, at };
        if (JSON.stringify(world.gather(thing, key)) === expected) return thing;
      }
      return undefined;
    },
    forgets: (graph, { type, at }) =>
      (objects.get(type)?.forgetful.has(graph) ?? false) && hash(`${model.seed} ${graph} ${type} ${at}`) % 4 === 0,
  };
  return world;

  function extraField(typeName: string, fieldName: string): FieldModel | undefined {
    for (const { name, entity, members, fields } of model.interfaces) {
      if (!entity || (name !== typeName && ![...members.values()].flat().includes(typeName))) continue;
      const key = name === typeName ? fields.find((field) => field.key && field.name === fieldName) : undefined;
      const extra = key ?? entity.extras.find((field) => field.name === fieldName);
      if (extra) return extra;
    }
    return undefined;
  }

  function keyValue({ type, at }: Thing, field: FieldModel): unknown {
    switch (field.key) {
      case 'code':
        return field.type === 'Int!' ? 10 + at : `c${at}`;
      case 'region':
        return ['north', 'south'][at % 2];
      case 'serial':
        return field.type === 'Int!' ? 70 + at : `s${at}`;
      case 'badge':
        return { type: 'Badge', at };
      case 'owner': {
        const owner = field.members?.[0] ?? '';
        return { type: owner, at: at % (objects.get(owner)?.instances ?? 1) };
      }
      default:
        return `${type}-${at}`;
    }
  }

  /** True when a type condition holds for an object type in any graph. */
  function includes(condition: string, typeName: string): boolean {
    if (condition === typeName) return true;
    const abstract = [...model.interfaces, ...model.unions].find(({ name }) => name === condition);
    return [...(abstract?.members.values() ?? [])].some((members) => members.includes(typeName));
  }

  /** Arguments without what only some graphs know, or clients do not: those give their defaults, and mean nothing. */
  function sensible(args: Json, declared: FieldModel['args']): Json {
    const entries = declared.flatMap(({ name, type, hidden, only, default: text }) => {
      const given = args[name] === undefined && text !== undefined ? literal(text) : args[name];
      if (hidden || only || given === undefined) return [];
      const input = inputs.get(namedType(type));
      return [[name, input ? mapObjects(given, (one) => sensible(one, input.fields)) : given] as const];
    });
    return Object.fromEntries(entries);
  }

  function wrapped(type: string, field: FieldModel, seed: string): unknown {
    if (type.endsWith('!')) {
      if (!field.quiet && hash(`${seed} lacks`) % 60 === 0) return failure(seed);
      return bare(type.slice(0, -1), field, seed);
    }
    const fate = hash(`${seed} fate`) % 40;
    if (fate < 4) return null;
    return fate === 4 && !field.quiet ? failure(seed) : bare(type, field, seed);
  }

  function bare(type: string, field: FieldModel, seed: string): unknown {
    if (type.startsWith('[')) {
      const length = hash(`${seed} length`) % 4;
      return Array.from({ length }, (_, at) => wrapped(type.slice(1, -1), field, `${seed} ${at}`));
    }
    const number = hash(`${seed} value`);
    if (field.members) {
      const name = field.members[number % field.members.length] ?? '';
      return { type: name, at: (number >>> 8) % (objects.get(name)?.instances ?? 1) } satisfies Thing;
    }
    switch (type) {
      case 'Int':
        return (number % 2_001) - 1_000;
      case 'Float':
        return (number % 4_001) / 8 - 250;
      case 'Boolean':
        return number % 2 === 0;
      case 'Json':
        return [number % 9, `j${number % 9}`, { a: [number % 5, null], length: 'x' }, [], {}, false, 1.5][number % 7];
      case 'Shade':
        return field.choices?.[number % field.choices.length];
      default:
        return `${seed.slice(seed.indexOf(' ') + 1)}`;
    }
  }
}

/** A failure is a null where none may be, or an error. */
function failure(seed: string): null {
  if (hash(`${seed} how`) % 2 === 0) return null;
  throw new Error(`invented failure of ${seed}`);
}

const dependent = ({ type }: FieldModel, text: string): unknown => (type.startsWith('[') ? [text] : text);

/** What a field that requires others makes of what it was told. */
export const dependentValue = (field: FieldModel, told: Json, args: Json): unknown => {
  const given = Object.fromEntries(
    Object.entries(args).filter(([name]) => field.args.some((one) => one.name === name && !one.hidden && !one.only)),
  );
  return dependent(field, `${field.name}${stable(given)}: ${stable(told)}`);
};

function pick(given: Json, set: SelectionSetNode): Json {
  return Object.fromEntries(
    set.selections.flatMap((node) => {
      if (node.kind !== Kind.FIELD) return [];
      const value = given[node.name.value];
      const below = node.selectionSet;
      return [[node.name.value, below ? mapObjects(value, (one) => pick(one, below)) : value] as const];
    }),
  );
}

/** The part of a representation that a field set names; fragments hold for what says that it is of their type. */
export function readTold(
  told: Json,
  set: SelectionSetNode,
  includes: (condition: string, typeName: unknown) => boolean,
): Json {
  const read: Json = {};
  for (const node of set.selections) {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      if (includes(node.typeCondition?.name.value ?? '', told.__typename)) {
        Object.assign(read, readTold(told, node.selectionSet, includes));
      }
    } else if (node.kind === Kind.FIELD) {
      const value = told[node.name.value];
      const below = node.selectionSet;
      read[node.name.value] = below ? mapObjects(value, (one) => readTold(one, below, includes)) : (value ?? null);
    }
  }
  return read;
}

const sets = new Map<string, SelectionSetNode>();

export function fieldSet(text: string): SelectionSetNode {
  const known = sets.get(text);
  if (known) return known;
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is no set of fields.`);
  sets.set(text, definition.selectionSet);
  return definition.selectionSet;
}

function literal(text: string): unknown {
  const [field] = fieldSet(`f(x: ${text})`).selections;
  const value = field?.kind === Kind.FIELD ? field.arguments?.[0]?.value : undefined;
  return value && valueFromASTUntyped(value);
}

function mapObjects(value: unknown, map: (one: Json) => unknown): unknown {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map((one) => mapObjects(one, map)) : map(value as Json);
}

function mapThings(value: unknown, map: (one: Thing) => unknown): unknown {
  return mapObjects(value, (one) => map(one as unknown as Thing));
}

/** Text that does not depend on the order of keys. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([left], [right]) => (left < right ? -1 : 1)))
      : one,
  );
}
