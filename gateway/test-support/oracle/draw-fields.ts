import {
  namedType,
  type ArgumentModel,
  type FieldModel,
  type InterfaceModel,
  type Model,
  type ObjectModel,
} from './model.js';
import type { Random } from './random.js';

const names = [
  'name',
  'size',
  'kind',
  'label',
  'count',
  'notes',
  'parent',
  'items',
  'link',
  'best',
  'length',
  'toString',
];
const leaves = ['String', 'Int', 'Float', 'Boolean', 'ID', 'Json', 'Shade'];
const shapes = ['T', 'T', 'T', 'T!', 'T!', '[T]', '[T!]', '[T!]!', '[T]!', '[[T]]', '[[T!]!]'];

/** Object types that a value of this type may have in a graph: none where the graph does not know the type. */
export function membersIn(model: Model, graph: string, name: string): readonly string[] {
  const object = model.objects.find((one) => one.name === name);
  if (object) return object.graphs.includes(graph) ? [name] : [];
  const abstract = [...model.interfaces, ...model.unions].find((one) => one.name === name);
  const objectGraphs = model.interfaces.find((one) => one.name === name)?.entity?.objectGraphs;
  if (abstract && objectGraphs?.includes(graph)) {
    return [...abstract.members.values()].flat();
  }
  return abstract?.members.get(graph) ?? [];
}

/** Composite types that can be pointed at from all of these graphs. */
function targets(model: Model, graphs: readonly string[]): string[] {
  const all = [...model.objects, ...model.interfaces, ...model.unions].map(({ name }) => name);
  return all.filter((name) => name !== 'Badge' && commonMembers(model, graphs, name).length > 0);
}

const commonMembers = (model: Model, graphs: readonly string[], name: string): string[] =>
  graphs
    .map((graph) => membersIn(model, graph, name))
    .reduce<string[]>(
      (left, right) => left.filter((one) => right.includes(one)),
      [...membersIn(model, graphs[0] ?? '', name)],
    );

export interface FieldWish {
  readonly name?: string;
  readonly composite: number;
  readonly places: FieldModel['places'];
  readonly only?: readonly string[];
}

export function drawField(
  model: Model,
  taken: readonly FieldModel[],
  wish: FieldWish,
  random: Random,
): FieldModel | undefined {
  const free = names.filter((name) => taken.every((field) => field.name !== name));
  const name = wish.name ?? (free.length > 0 ? random.pick(free) : undefined);
  if (name === undefined) return undefined;
  const graphs = [...wish.places].filter(([, { external }]) => !external).map(([graph]) => graph);
  const composites = targets(model, graphs).filter((target) => !wish.only || wish.only.includes(target));
  const composite = composites.length > 0 && random.chance(wish.composite);
  const named = composite ? random.pick(composites) : random.pick(leaves);
  const shape = random.pick(shapes);
  return {
    name,
    type: shape.replace('T', named),
    args: random.chance(0.3) ? drawArguments(graphs, random) : [],
    places: wish.places,
    quiet: false,
    ...(composite && { members: commonMembers(model, graphs, named) }),
    ...(named === 'Shade' && { choices: shadesIn(model, graphs) }),
  };
}

const shadesIn = (model: Model, graphs: readonly string[]): string[] => {
  const values = model.enums.find(({ name }) => name === 'Shade')?.values;
  return ['SHADE_1', 'SHADE_2', 'SHADE_3', 'SHADE_4'].filter((value) =>
    graphs.every((graph) => values?.get(graph)?.includes(value)),
  );
};

const argumentKinds: readonly ArgumentModel[] = [
  { name: 'most', type: 'Int' },
  { name: 'most', type: 'Int', default: '3' },
  { name: 'most', type: 'Int!', default: '4' },
  { name: 'text', type: 'String' },
  { name: 'text', type: 'String', default: '"none \\"here\\""' },
  { name: 'ids', type: '[ID!]' },
  { name: 'ids', type: '[ID]', default: '["a", "b"]' },
  { name: 'order', type: 'Order' },
  { name: 'order', type: 'Order', default: 'ORDER_2' },
  { name: 'filter', type: 'Filter' },
  { name: 'filter', type: 'Filter', default: '{ most: 7, ids: ["x"] }' },
  { name: 'span', type: 'Span' },
  { name: 'spans', type: '[[Span!]]' },
  { name: 'json', type: 'Json' },
  { name: 'json', type: 'Json', default: '{ a: [1, "b", null] }' },
  { name: 'ratio', type: 'Float', default: '0.5' },
  { name: 'must', type: 'Boolean!' },
];

function drawArguments(graphs: readonly string[], random: Random): ArgumentModel[] {
  const chosen = new Map(random.some(argumentKinds, 1 + random.below(2)).map((one) => [one.name, one]));
  return [...chosen.values()].map((argument) => {
    const required = argument.type.endsWith('!') && argument.default === undefined;
    if (required || random.chance(0.75)) return argument;
    if (graphs.length < 2 || random.chance(0.5)) return { ...argument, hidden: true };
    return { ...argument, only: random.some(graphs, graphs.length - 1) };
  });
}

/** The graphs of a new field of an entity: mostly one, at times several that share it, or one that takes it from another. */
export function drawPlaces(graphs: readonly string[], random: Random): FieldModel['places'] {
  const [one, other] = random.some(graphs, 2).sort(() => (random.chance(0.5) ? 1 : -1));
  if (one === undefined) throw new Error('A type is in no graph.');
  if (other === undefined || random.chance(0.72)) return new Map([[one, {}]]);
  if (random.chance(0.5)) return new Map([one, other].map((graph) => [graph, { shareable: true }]));
  return new Map([
    [one, { override: other }],
    [other, { overridden: true }],
  ]);
}

/** A field that all objects of an interface have; an object's own may promise more (be non-null). */
export function implement(
  model: Model,
  object: ObjectModel,
  field: FieldModel,
  random: Random,
): FieldModel | undefined {
  const isComposite = field.members !== undefined;
  const usable = object.graphs.filter(
    (graph) => !isComposite || membersIn(model, graph, namedType(field.type)).length > 0,
  );
  if (usable.length === 0) return undefined;
  const places = object.keys.size > 0 ? drawPlaces(usable, random) : new Map(usable.map((graph) => [graph, {}]));
  if (object.keys.size === 0 && usable.length < object.graphs.length) return undefined;
  const graphs = [...places.keys()];
  const stricter = !field.type.endsWith('!') && random.chance(0.25);
  return {
    ...field,
    type: stricter ? `${field.type}!` : field.type,
    places,
    ...(isComposite && { members: commonMembers(model, graphs, namedType(field.type)) }),
    ...(field.choices && { choices: shadesIn(model, graphs) }),
  };
}

/** The fields of an interface in one graph: those that all of its objects there declare. */
export function fieldsIn(model: Model, { fields, members }: InterfaceModel, graph: string): FieldModel[] {
  const objects = (members.get(graph) ?? []).map((name) => model.objects.find((one) => one.name === name));
  return fields.filter(({ name }) =>
    objects.every((object) => {
      const place = object?.fields.find((field) => field.name === name)?.places.get(graph);
      return place !== undefined && !place.external;
    }),
  );
}
