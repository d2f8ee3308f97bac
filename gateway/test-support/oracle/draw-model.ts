import { drawCast } from './draw-cast.js';
import { drawDependencies } from './draw-dependencies.js';
import { drawField, drawPlaces, fieldsIn, implement } from './draw-fields.js';
import { namedType, type FieldModel, type Model, type ObjectModel } from './model.js';
import { createRandom, type Random } from './random.js';

/** Draws a world from a seed. Not every one composes. */
export function drawModel(seed: number): Model {
  const random = createRandom(seed);
  const model = drawCast(seed, random);
  addBadge(model);
  const plain = drawInterfaces(model, random);
  for (const object of model.objects) drawImplementations(model, object, plain, random);
  settleInterfaces(model, random);
  drawUnions(model, random);
  for (const object of model.objects) drawOwnFields(model, object, random);
  drawExtras(model, random);
  drawRoots(model, random);
  drawDependencies(model, random);
  return model;
}

/** The value type of nested keys: one of its own for each entity. */
function addBadge(model: Model): void {
  const holders = model.objects.flatMap(({ fields }) => fields.filter(({ key }) => key === 'badge'));
  const graphs = model.graphs.filter((graph) => holders.some(({ places }) => places.has(graph)));
  if (graphs.length === 0) return;
  const places = new Map(graphs.map((graph) => [graph, {}]));
  const number: FieldModel = { name: 'number', type: 'Int!', args: [], places, quiet: true, key: 'code' };
  const label: FieldModel = { name: 'label', type: 'String', args: [], places, quiet: true };
  model.objects.push({
    name: 'Badge',
    graphs,
    keys: new Map(),
    fields: [number, label],
    instances: 7,
    forgetful: new Set(),
    interfaces: [],
  });
}

/** Interfaces without keys, the second of them perhaps a kind of the first. */
function drawInterfaces(model: Model, random: Random): string[] {
  const everywhere = new Map(model.graphs.map((graph) => [graph, {}]));
  const only = ['Thing0', 'Part0'];
  const draw = (taken: FieldModel[], count: number): FieldModel[] => {
    const fields = [...taken];
    for (let at = 0; at < count; at++) {
      const field = drawField(model, fields, { composite: 0.3, places: everywhere, only }, random);
      if (field) fields.push({ ...field, args: field.args.filter(({ only, hidden }) => !only && !hidden) });
    }
    return fields;
  };
  const named = draw([], 1 + random.below(3));
  model.interfaces.push({ name: 'Named', parents: [], fields: named, members: new Map() });
  if (random.chance(0.4)) return ['Named'];
  const isKind = random.chance(0.6);
  const fields = draw(isKind ? named : [], 1 + random.below(2));
  model.interfaces.push({ name: 'Known', parents: isKind ? ['Named'] : [], fields, members: new Map() });
  return ['Named', 'Known'];
}

function drawImplementations(model: Model, object: ObjectModel, plain: readonly string[], random: Random): void {
  if (object.name === 'Badge') return;
  for (const name of random.some(plain, random.below(plain.length + 1))) {
    const type = model.interfaces.find((one) => one.name === name);
    if (!type) continue;
    const added: FieldModel[] = [];
    for (const field of type.fields) {
      const had = object.fields.find((one) => one.name === field.name);
      if (had && namedType(had.type) === namedType(field.type) && had.members === undefined) continue;
      const own = had ? undefined : implement(model, object, field, random);
      if (!own) return;
      added.push(own);
    }
    object.fields.push(...added);
    object.interfaces.push(...[name, ...type.parents].filter((one) => !object.interfaces.includes(one)));
  }
}

/** Which objects implement which interface in which graph; an interface is not in a graph where they have no field in common. */
function settleInterfaces(model: Model, random: Random): void {
  for (const type of model.interfaces) {
    if (type.entity) {
      const [home] = type.members.keys();
      addShared(model, type.fields, type.members.get(home ?? '') ?? [], home ?? '');
      continue;
    }
    for (const graph of model.graphs) {
      const all = model.objects.filter(
        ({ graphs, interfaces }) => graphs.includes(graph) && interfaces.includes(type.name),
      );
      const members = all.map(({ name }) => name);
      type.members.set(graph, random.chance(0.85) ? members : members.slice(1));
    }
  }
  // A kind of another interface: its objects are the other's too.
  for (const type of model.interfaces) {
    for (const parent of model.interfaces.filter(({ name }) => type.parents.includes(name))) {
      for (const [graph, members] of type.members) {
        parent.members.set(graph, [...new Set([...(parent.members.get(graph) ?? []), ...members])]);
      }
    }
  }
  for (const type of model.interfaces) {
    for (const graph of type.members.keys()) {
      if (fieldsIn(model, type, graph).length === 0 || type.members.get(graph)?.length === 0)
        type.members.delete(graph);
    }
  }
}

/** Fields that all objects of the entity interface have in its graph are the interface's too. */
function addShared(model: Model, fields: FieldModel[], members: readonly string[], home: string): void {
  const objects = model.objects.filter(({ name }) => members.includes(name));
  for (const field of objects[0]?.fields ?? []) {
    if (field.key !== undefined) continue;
    const all = objects.map((object) => object.fields.find(({ name }) => name === field.name));
    const same = all.every((one) => one?.type === field.type && one.args === field.args && one.places.has(home));
    if (same) fields.push(field);
  }
}

function drawUnions(model: Model, random: Random): void {
  for (const name of ['Found', 'Either'].slice(random.below(2))) {
    const candidates = random.some(
      model.objects.filter((object) => object.name !== 'Badge').map((object) => object.name),
      2 + random.below(3),
    );
    const members = new Map<string, readonly string[]>();
    for (const graph of model.graphs) {
      const known = candidates.filter((one) =>
        model.objects.some((object) => object.name === one && object.graphs.includes(graph)),
      );
      const chosen = random.some(known, 1 + random.below(3));
      if (chosen.length > 0 && random.chance(0.8)) members.set(graph, chosen);
    }
    if (members.size > 0) model.unions.push({ name, members });
  }
}

function drawOwnFields(model: Model, object: ObjectModel, random: Random): void {
  if (object.name === 'Badge') return;
  const isEntity = object.keys.size > 0;
  const count = isEntity ? 2 + random.below(5) : 1 + random.below(3);
  for (let at = 0; at < count; at++) {
    const places = isEntity ? drawPlaces(object.graphs, random) : new Map(object.graphs.map((graph) => [graph, {}]));
    const field = drawField(model, object.fields, { composite: isEntity ? 0.5 : 0.3, places }, random);
    if (field) object.fields.push(field);
  }
  if (isEntity && model.seed % 2 === 0 && random.chance(0.6)) {
    const places = new Map([[random.pick(object.graphs), {}]]);
    object.fields.push({ name: 'turns', type: 'Int', args: [], places, quiet: false, clock: true });
  }
}

/** What object graphs add to all objects of an entity interface. */
function drawExtras(model: Model, random: Random): void {
  for (const { entity, members } of model.interfaces) {
    if (!entity) continue;
    const names = [...members.values()].flat();
    const taken = model.objects.filter(({ name }) => names.includes(name)).flatMap(({ fields }) => fields);
    for (const graph of entity.objectGraphs) {
      for (let at = 0; at < 1 + random.below(2); at++) {
        const field = drawField(
          model,
          [...taken, ...entity.extras],
          { composite: 0.4, places: new Map([[graph, {}]]) },
          random,
        );
        if (field) entity.extras.push(field);
      }
    }
  }
}

function drawRoots(model: Model, random: Random): void {
  const add = (fields: FieldModel[], prefix: string, graphs: readonly string[], composite: number): void => {
    const places = new Map(graphs.map((graph) => [graph, graphs.length > 1 ? { shareable: true } : {}]));
    const field = drawField(model, [], { name: `${prefix}${fields.length}`, composite, places }, random);
    if (field) fields.push(field);
  };
  for (const graph of model.graphs) {
    for (let at = 0; at < 1 + random.below(3); at++) add(model.queries, 'query', [graph], 0.9);
  }
  add(model.queries, 'query', random.some(model.graphs, 2), 0.9);
  if (model.seed % 2 !== 0) return;
  for (const graph of [...model.graphs, ...random.some(model.graphs, 1)]) add(model.mutations, 'do', [graph], 0.7);
  const places = new Map([[random.pick(model.graphs), {}]]);
  model.mutations.push({ name: 'turn', type: 'Int!', args: [], places, quiet: false, clock: true });
}
