import type { EnumModel, FieldModel, InputModel, InterfaceModel, Key, KeyModel, Model, ObjectModel } from './model.js';
import type { Random } from './random.js';

/** Draws who is there: graphs, scalars, enums, inputs, and object types with their keys, but none of their other fields. */
export function drawCast(seed: number, random: Random): Model {
  const graphs = random.some(['amber', 'blue', 'coral', 'denim', 'ebony'], 2 + random.below(4));
  const objects = drawObjects(graphs, random);
  return {
    seed,
    graphs,
    scalars: ['Json'],
    enums: [drawEnum('Shade', graphs, false, random), drawEnum('Order', graphs, true, random)],
    inputs: drawInputs(graphs, random),
    objects,
    interfaces: drawEntityInterface(graphs, objects, random),
    unions: [],
    queries: [],
    mutations: [],
  };
}

/** What an enum that is only shown has in any graph clients see; of one that is only given, what all graphs have. */
function drawEnum(name: string, graphs: readonly string[], input: boolean, random: Random): EnumModel {
  const all = [1, 2, 3, 4].map((at) => `${name.toUpperCase()}_${at}`);
  const common = all.slice(0, 2);
  const values = new Map(
    graphs.map((graph) => [graph, all.filter((value) => common.includes(value) || random.chance(0.6))]),
  );
  const used = new Set([...values.values()].flat());
  const hidden = random.chance(0.3) && !input ? random.some([...used].slice(2), 1) : [];
  return { name, values, hidden, input };
}

function drawInputs(graphs: readonly string[], random: Random): InputModel[] {
  const only = (): { only?: string[] } =>
    graphs.length > 1 && random.chance(0.4) ? { only: random.some(graphs, graphs.length - 1) } : {};
  return [
    {
      name: 'Span',
      graphs,
      fields: [
        { name: 'from', type: 'Int!' },
        { name: 'to', type: 'Int', default: '9' },
        { name: 'open', type: 'Boolean', default: 'true', ...only() },
        { name: 'secret', type: 'String', default: '"s"', hidden: random.chance(0.3) },
      ],
    },
    {
      name: 'Filter',
      graphs,
      fields: [
        { name: 'most', type: 'Int', default: '2' },
        { name: 'ids', type: '[ID!]' },
        { name: 'span', type: 'Span', ...(random.chance(0.5) && { default: '{ from: 1 }' }) },
        { name: 'order', type: 'Order', default: 'ORDER_1', ...only() },
        { name: 'extra', type: 'Json' },
      ],
    },
  ];
}

function drawObjects(graphs: readonly string[], random: Random): ObjectModel[] {
  const entities = Array.from({ length: 3 + random.below(3) }, (_, at): ObjectModel => {
    // The first is everywhere, so that every graph has something to point at.
    const home = at === 0 ? graphs : random.some(graphs, 1 + random.below(graphs.length));
    return { ...blank(`Thing${at}`, home), instances: 2 + random.below(4) };
  });
  const values = Array.from({ length: 2 + random.below(2) }, (_, at) =>
    blank(`Part${at}`, at === 0 ? graphs : random.some(graphs, 1 + random.below(graphs.length))),
  );
  for (const [at, entity] of entities.entries()) drawKeys(entity, at === 0 ? undefined : entities[0], random);
  return [...entities, ...values];
}

const blank = (name: string, graphs: readonly string[]): ObjectModel => ({
  name,
  graphs,
  keys: new Map(),
  fields: [],
  instances: 7,
  forgetful: new Set(),
  interfaces: [],
});

const keyTexts: Record<string, readonly Key[]> = {
  id: ['id'],
  code: ['code'],
  'region serial': ['region', 'serial'],
  'badge { number }': ['badge'],
  'serial owner { id }': ['serial', 'owner'],
};

/** Keys may differ from graph to graph; what cannot be joined for that, composition refuses. */
function drawKeys(entity: ObjectModel, owner: ObjectModel | undefined, random: Random): void {
  const ownerHasId = (graph: string) => owner?.keys.get(graph)?.some(({ fields }) => fields === 'id') ?? false;
  const offered = random
    .some(Object.keys(keyTexts), 1 + random.below(3))
    .filter((text) => !text.includes('owner') || entity.graphs.every(ownerHasId));
  if (offered.length === 0 || random.chance(0.5)) offered.unshift('id');
  const texts = [...new Set(owner ? offered : ['id', ...offered])];
  for (const graph of entity.graphs) {
    const chosen = random.some(texts, 1 + random.below(texts.length));
    if (!owner && !chosen.includes('id')) chosen.push('id');
    entity.keys.set(
      graph,
      chosen.map((fields): KeyModel => ({ fields })),
    );
  }
  const types: Record<Key, string> = {
    id: random.chance(0.8) ? 'ID!' : 'ID',
    code: random.pick(['Int!', 'String!', 'ID!']),
    region: 'String!',
    serial: random.pick(['Int!', 'ID!']),
    badge: 'Badge!',
    owner: `${owner?.name ?? ''}!`,
  };
  const used = new Set(texts.flatMap((text) => keyTexts[text] ?? []));
  for (const key of used) {
    const holders = entity.graphs.filter((graph) =>
      entity.keys.get(graph)?.some(({ fields }) => keyTexts[fields]?.includes(key)),
    );
    if (holders.length === 0) continue;
    const field: FieldModel = {
      name: key,
      type: types[key],
      args: [],
      places: new Map(holders.map((graph) => [graph, {}])),
      quiet: true,
      key,
      ...(key === 'owner' && owner && { members: [owner.name] }),
      ...(key === 'badge' && { members: ['Badge'] }),
    };
    entity.fields.push(field);
  }
}

/** An interface with a key: one graph knows its objects, another one adds fields to all of them without knowing any. */
function drawEntityInterface(graphs: readonly string[], objects: ObjectModel[], random: Random): InterfaceModel[] {
  if (graphs.length < 2 || random.chance(0.45)) return [];
  const [home, ...others] = random.some(graphs, 2 + random.below(graphs.length - 1));
  const objectGraphs = others.slice(0, 1 + random.below(2));
  if (home === undefined) return [];
  const members = objects.filter(
    ({ keys, graphs: known, fields }) =>
      known.includes(home) &&
      !known.some((graph) => objectGraphs.includes(graph)) &&
      fields.some(({ name, type }) => name === 'id' && type === 'ID!') &&
      keys.get(home)?.some(({ fields: text }) => text === 'id'),
  );
  if (members.length === 0) return [];
  members.forEach(({ interfaces }) => interfaces.push('Medium'));
  const id = { name: 'id', type: 'ID!', args: [], places: new Map([[home, {}]]), quiet: true, key: 'id' } as const;
  return [
    {
      name: 'Medium',
      parents: [],
      fields: [id],
      members: new Map([[home, members.map(({ name }) => name)]]),
      entity: { objectGraphs, extras: [] },
    },
  ];
}
