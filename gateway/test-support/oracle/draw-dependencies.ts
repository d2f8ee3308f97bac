import { fieldsIn, membersIn } from './draw-fields.js';
import { namedType, type FieldModel, type Model, type ObjectModel, type Place } from './model.js';
import type { Random } from './random.js';

/** Draws what fields owe each other (@requires, @provides), what clients do not see, and what a graph does not know. */
export function drawDependencies(model: Model, random: Random): void {
  for (const object of model.objects) {
    for (const graph of object.keys.keys()) {
      if (object.graphs.length > 1 && random.chance(0.5)) drawRequires(model, object, graph, random);
    }
  }
  for (const field of allFields(model)) {
    for (const [graph, place] of field.places) {
      if (field.members && !place.external && random.chance(0.25)) drawProvides(model, field, graph, place, random);
    }
  }
  drawHidden(model, random);
  for (const object of model.objects) drawForgetful(object, random);
}

const allFields = (model: Model): FieldModel[] => [
  ...model.objects.flatMap(({ fields }) => fields),
  ...model.interfaces.flatMap(({ entity }) => entity?.extras ?? []),
  ...model.queries,
];

const objectOf = (model: Model, name: string): ObjectModel | undefined =>
  model.objects.find((one) => one.name === name);

function drawRequires(model: Model, object: ObjectModel, graph: string, random: Random): void {
  const name = `from${graph[0]?.toUpperCase()}${graph.slice(1)}`;
  const candidates = object.fields.filter(
    (field) => field.key === undefined && !field.clock && !field.places.has(graph),
  );
  const parts = random.some(candidates, 1 + random.below(2)).flatMap((field) => {
    const text = requirement(model, field, graph, 2, random);
    return text === undefined ? [] : [{ field, text }];
  });
  if (parts.length === 0) return;
  for (const { field } of parts) field.places.set(graph, { external: true });
  object.fields.push({
    name,
    type: random.pick(['String', 'String!', '[String]']),
    args: random.chance(0.2) ? [{ name: 'most', type: 'Int', default: '3' }] : [],
    places: new Map([[graph, { requires: parts.map(({ text }) => text).join(' ') }]]),
    quiet: false,
  });
}

/** A field as @requires writes it, with what is below it; undefined where the graph does not know its types. */
function requirement(
  model: Model,
  field: FieldModel,
  graph: string,
  depth: number,
  random: Random,
): string | undefined {
  if (field.args.some(({ only, hidden }) => only || hidden)) return undefined;
  const known = field.members && membersIn(model, graph, namedType(field.type));
  if (known && !field.members?.every((name) => known.includes(name))) return undefined;
  const given = field.args.flatMap(({ name, type, default: standard }) => {
    if (!type.endsWith('!') && random.chance(0.5)) return [];
    const text = requiredValue(type, random) ?? standard;
    return text === undefined ? [] : [`${name}: ${text}`];
  });
  const missing = field.args.some(
    ({ name, type, default: standard }) =>
      type.endsWith('!') && standard === undefined && !given.some((text) => text.startsWith(`${name}:`)),
  );
  if (missing) return undefined;
  const below = field.members ? requiredSelection(model, field, graph, depth, random) : '';
  if (below === undefined) return undefined;
  field.quiet = true;
  return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${below}`;
}

function requiredValue(type: string, random: Random): string | undefined {
  if (type === 'Boolean!') return random.pick(['true', 'false']);
  if (/^Int!?$/.test(type)) return String(random.below(5));
  if (type === 'String') return `"${random.pick(['a', 'b'])}"`;
  if (type === 'Order') return random.pick(['ORDER_1', 'ORDER_2']);
  return undefined;
}

function requiredSelection(
  model: Model,
  field: FieldModel,
  graph: string,
  depth: number,
  random: Random,
): string | undefined {
  if (depth === 0) return undefined;
  const named = namedType(field.type);
  const object = objectOf(model, named);
  if (object) {
    const text = fieldsOf(model, object, graph, depth, random);
    return text === undefined ? undefined : ` { ${text} }`;
  }
  const fragments = (field.members ?? []).flatMap((name) => {
    const member = objectOf(model, name);
    const text = member && random.chance(0.8) ? fieldsOf(model, member, graph, depth, random) : undefined;
    return text === undefined ? [] : [`... on ${name} { ${text} }`];
  });
  const type = model.interfaces.find(({ name }) => name === named);
  const shared =
    type && !type.entity
      ? fieldsIn(model, type, graph).filter(({ members, args }) => !members && args.length === 0)
      : [];
  if (shared[0] && random.chance(0.6)) {
    for (const name of field.members ?? []) {
      const own = objectOf(model, name)?.fields.find((one) => one.name === shared[0]?.name);
      if (own) own.quiet = true;
    }
    fragments.unshift(shared[0].name);
  }
  return fragments.length > 0 ? ` { ${fragments.join(' ')} }` : undefined;
}

function fieldsOf(model: Model, object: ObjectModel, graph: string, depth: number, random: Random): string | undefined {
  if (!object.graphs.includes(graph)) return undefined;
  const isOwn = ({ places }: FieldModel): boolean =>
    places.has(graph) && !places.get(graph)?.overridden && !places.get(graph)?.requires;
  const usable = object.fields.filter((field) => !field.clock && isOwn(field) && (!field.members || depth > 1));
  const texts = random
    .some(usable, 1 + random.below(2))
    .flatMap((field) => requirement(model, field, graph, depth - 1, random) ?? []);
  return texts.length > 0 ? texts.join(' ') : undefined;
}

/** A graph that points at an entity may bring along fields of it that are another's. */
function drawProvides(model: Model, field: FieldModel, graph: string, place: Place, random: Random): void {
  const named = namedType(field.type);
  const texts = (field.members ?? []).flatMap((name) => {
    const object = objectOf(model, name);
    if (!object?.keys.has(graph)) return [];
    const offered = object.fields.filter(
      ({ members, places, key, args, clock }) =>
        !members &&
        !key &&
        !clock &&
        args.length === 0 &&
        (places.get(graph)?.external ?? !places.has(graph)) &&
        ![...places.values()].some(({ override, requires }) => override || requires),
    );
    const [chosen] = random.some(offered, 1);
    if (!chosen || (named === 'Medium' && name !== named)) return [];
    if (chosen.choices && !chosen.choices.every((choice) => model.enums[0]?.values.get(graph)?.includes(choice)))
      return [];
    chosen.places.set(graph, { external: true });
    return [name === named ? chosen.name : `... on ${name} { ${chosen.name} }`];
  });
  if (texts.length > 0) place.provides = texts.join(' ');
}

function drawHidden(model: Model, random: Random): void {
  for (const object of model.objects) {
    for (const field of object.fields) {
      const isShown = model.interfaces.some(({ fields }) => fields.some(({ name }) => name === field.name));
      if (!isShown && random.chance(0.05)) field.hidden = true;
    }
    if (object.fields.every(({ hidden }) => hidden)) object.fields.forEach((field) => (field.hidden = false));
  }
}

/** Where nothing else depends on a graph's part of an entity, it may know only some of the instances. */
function drawForgetful(object: ObjectModel, random: Random): void {
  for (const [graph, keys] of object.keys) {
    const here = object.fields.filter(({ places }) => places.has(graph));
    const isAlone = here.every(
      ({ places, key, quiet }) => key !== undefined || places.get(graph)?.external || (places.size === 1 && !quiet),
    );
    if (keys.length === 1 && object.keys.size > 1 && isAlone && random.chance(0.4)) object.forgetful.add(graph);
  }
}
