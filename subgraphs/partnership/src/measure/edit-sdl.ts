import {
  type DefinitionNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import type { Catalogue } from './catalogue.js';
import { observedFields } from './stub-types.js';

/** What the partnership's classes share with the agencies', and its SDL does not. */
export const editSdl =
  (others: readonly Catalogue[]) =>
  (sdl: DocumentNode): DocumentNode => {
    const own = new Map(sdl.definitions.filter(isObjectType).map((node) => [node.name.value, node]));
    const like = new Map(
      others.flatMap(({ types }) => [
        [types.measure, own.get('PartnershipMeasure')],
        [types.observation, own.get('PartnershipObservation')],
      ]),
    );
    return {
      ...sdl,
      definitions: sdl.definitions.map((node): DefinitionNode => {
        if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) return narrowed(node);
        if (!isObjectType(node)) return node;
        if (node.name.value === 'Organization') return withKey(node);
        if (node.name.value === 'StatedFigure') return requiring(node, others);
        return described(node, like.get(node.name.value));
      }),
    };
  };

const isObjectType = (node: DefinitionNode): node is ObjectTypeDefinitionNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION;

/** The first description that the composition finds of a field is the graph's: a stub says what the agencies say. */
const described = (node: ObjectTypeDefinitionNode, like?: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => {
  if (!like) return node;
  const descriptions = new Map((like.fields ?? []).map(({ name, description }) => [name.value, description]));
  const fields = (node.fields ?? []).map((field) => {
    const description = descriptions.get(field.name.value);
    return description ? { ...field, description } : field;
  });
  return { ...node, fields };
};

/** The stubs have an id alone, so the interfaces that they implement can promise no more here. */
const narrowed = (node: InterfaceTypeDefinitionNode): InterfaceTypeDefinitionNode =>
  node.name.value === 'Measure' || node.name.value === 'Observation'
    ? { ...node, fields: (node.fields ?? []).filter(({ name }) => name.value === 'id') }
    : node;

/** Agencies only refer to organisations; here is who answers for them. */
const withKey = (node: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => ({
  ...node,
  directives: directivesOf('@key(fields: "id")'),
});

/** What a reconciliation needs of the observation, from whichever agency it is of. */
const requiring = (node: ObjectTypeDefinitionNode, others: readonly Catalogue[]): ObjectTypeDefinitionNode => ({
  ...node,
  fields: (node.fields ?? []).map((field) => {
    if (field.name.value !== 'reconciliation' || others.length === 0) return field;
    const fragments = others.map(({ types }) => `... on ${types.observation} { ${observedFields} }`);
    const needed = `observation { ${fragments.join(' ')} }`;
    return { ...field, directives: directivesOf(`@requires(fields: ${JSON.stringify(needed)})`) };
  }),
});

const directivesOf = (text: string) => {
  const [type] = parse(`type T ${text} { id: ID }`).definitions;
  return (type as ObjectTypeDefinitionNode).directives ?? [];
};
