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
  (sdl: DocumentNode): DocumentNode => ({
    ...sdl,
    definitions: sdl.definitions.map((node): DefinitionNode => {
      if (node.kind === Kind.INTERFACE_TYPE_DEFINITION) return narrowed(node);
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) return node;
      if (node.name.value === 'Organization') return withKey(node);
      return node.name.value === 'StatedFigure' ? requiring(node, others) : node;
    }),
  });

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
