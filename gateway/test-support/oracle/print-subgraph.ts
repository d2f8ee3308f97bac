import { fieldsIn, membersIn } from './draw-fields.js';
import { type ArgumentModel, type FieldModel, type Model, type ObjectModel } from './model.js';

/** What one graph of the world declares, without the head that links federation. */
export function printSubgraph(model: Model, graph: string): string {
  const lines = [
    ...model.scalars.map((name) => `scalar ${name}`),
    ...model.enums.map(({ name, values, hidden }) => {
      const list = (values.get(graph) ?? []).map(
        (value) => `${value}${hidden.includes(value) ? ' @inaccessible' : ''}`,
      );
      return `enum ${name} { ${list.join(' ')} }`;
    }),
    ...model.inputs.map(({ name, fields }) => `input ${name} { ${printArguments(fields, graph).join(' ')} }`),
    ...model.interfaces.flatMap((type) => {
      const { name, parents, entity, members } = type;
      if (entity?.objectGraphs.includes(graph)) {
        const fields = entity.extras.filter(({ places }) => places.has(graph));
        const texts = ['id: ID!', ...fields.map((field) => printField(field, graph))];
        return [`type ${name} @key(fields: "id") @interfaceObject { ${texts.join(' ')} }`];
      }
      if (!members.has(graph)) return [];
      const known = parents.filter((parent) => membersIn(model, graph, parent).length > 0);
      const head = `interface ${name}${known.length > 0 ? ` implements ${known.join(' & ')}` : ''}${entity ? ' @key(fields: "id")' : ''}`;
      const texts = fieldsIn(model, type, graph).map((field) => printSignature(field, graph));
      return [`${head} { ${texts.join(' ')} }`];
    }),
    ...model.unions.flatMap(({ name, members }) => {
      const known = members.get(graph);
      return known ? [`union ${name} = ${known.join(' | ')}`] : [];
    }),
    ...model.objects.filter(({ graphs }) => graphs.includes(graph)).map((object) => printObject(model, object, graph)),
    printRoot('Query', model.queries, graph),
    printRoot('Mutation', model.mutations, graph),
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function printObject(model: Model, object: ObjectModel, graph: string): string {
  const interfaces = model.interfaces.filter(({ members }) => members.get(graph)?.includes(object.name));
  const keys = object.keys.get(graph) ?? [];
  const directives = [
    ...keys.map(({ fields }) => `@key(fields: "${fields}")`),
    ...(object.keys.size === 0 && object.graphs.length > 1 ? ['@shareable'] : []),
  ];
  const head = [
    `type ${object.name}`,
    ...(interfaces.length > 0 ? [`implements ${interfaces.map(({ name }) => name).join(' & ')}`] : []),
    ...directives,
  ];
  const fields = object.fields.filter(({ places }) => places.has(graph)).map((field) => printField(field, graph));
  return `${head.join(' ')} { ${fields.join(' ')} }`;
}

function printRoot(name: string, fields: readonly FieldModel[], graph: string): string {
  const own = fields.filter(({ places }) => places.has(graph));
  return own.length > 0 ? `type ${name} { ${own.map((field) => printField(field, graph)).join(' ')} }` : '';
}

function printField(field: FieldModel, graph: string): string {
  const place = field.places.get(graph) ?? {};
  const directives = [
    ...(place.external ? ['@external'] : []),
    ...(place.shareable ? ['@shareable'] : []),
    ...(place.override === undefined ? [] : [`@override(from: "${place.override}")`]),
    ...(place.requires === undefined ? [] : [`@requires(fields: ${JSON.stringify(place.requires)})`]),
    ...(place.provides === undefined ? [] : [`@provides(fields: ${JSON.stringify(place.provides)})`]),
    ...(field.hidden && !place.external ? ['@inaccessible'] : []),
    ...(field.name === 'notes' && !place.external ? ['@deprecated(reason: "old")', '@tag(name: "old")'] : []),
  ];
  return [printSignature(field, graph), ...directives].join(' ');
}

function printSignature({ name, args, type }: FieldModel, graph: string): string {
  const texts = printArguments(args, graph);
  return `${name}${texts.length > 0 ? `(${texts.join(' ')})` : ''}: ${type}`;
}

function printArguments(args: readonly ArgumentModel[], graph: string): string[] {
  return args
    .filter(({ only }) => !only || only.includes(graph))
    .map(({ name, type, default: text, hidden }) => {
      return `${name}: ${type}${text === undefined ? '' : ` = ${text}`}${hidden ? ' @inaccessible' : ''}`;
    });
}
