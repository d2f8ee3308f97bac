import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  parseType,
  Kind,
  type ConstDirectiveNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type TypeNode,
} from 'graphql';
import { joins, type Join } from './join-directives.js';
import { checkLabel } from './override-label.js';

/** Throws when what a supergraph says of its agencies names something that it does not have: nobody could be asked for that. */
export function checkJoins(schema: GraphQLSchema, graphs: ReadonlyMap<string, unknown>): void {
  for (const type of Object.values(schema.getTypeMap())) {
    const nodes = [type.astNode, ...type.extensionASTNodes];
    checkDeclared(schema, type.name, nodes);
    for (const join of joins(nodes, 'join__type')) checkGraph(type.name, 'join__type', join);
    for (const join of joins(nodes, 'join__implements')) {
      checkGraph(type.name, 'join__implements', join);
      const isOne = isInterfaceType(schema.getType(String(join.interface)));
      if (!isOne) refuse(type.name, 'join__implements', 'an interface of the supergraph', join.interface);
    }
    for (const join of joins(nodes, 'join__unionMember')) {
      checkGraph(type.name, 'join__unionMember', join);
      const isOne = isUnionType(type) && type.getTypes().some(({ name }) => name === join.member);
      if (!isOne) refuse(type.name, 'join__unionMember', 'a member of the union', join.member);
    }
    for (const { name, astNode } of partsOf(type)) {
      const place = `${type.name}.${name}`;
      checkDeclared(schema, place, [astNode]);
      for (const join of joins([astNode], 'join__enumValue')) checkGraph(place, 'join__enumValue', join);
      for (const join of joins([astNode], 'join__field')) {
        // One that names no graph says that the field is no agency's here, such as those of an interface.
        if (join.graph !== undefined) checkGraph(place, 'join__field', join);
        checkLabel(place, join);
        const isType = typeof join.type !== 'string' || schema.getType(nameIn(parseType(join.type))) !== undefined;
        if (!isType) refuse(place, 'join__field', 'a type of the supergraph', join.type);
      }
    }
  }

  function checkGraph(place: string, directive: string, { graph }: Join): void {
    if (!graphs.has(String(graph))) refuse(place, directive, `one of ${[...graphs.keys()].join(', ')}`, graph);
  }
}

/** One that is misspelt would be passed over, and its field taken for every agency's. */
function checkDeclared(schema: GraphQLSchema, place: string, nodes: readonly Annotated[]): void {
  for (const { name } of nodes.flatMap((node) => node?.directives ?? [])) {
    if (name.value.startsWith('join__') && !schema.getDirective(name.value)) {
      throw new Error(`${place} has @${name.value}, which the supergraph does not declare.`);
    }
  }
}

type Annotated = { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;

function refuse(place: string, directive: string, expected: string, got: unknown): never {
  throw new Error(`${place}: @${directive} must name ${expected}; got ${String(got)}.`);
}

const nameIn = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameIn(type.type));

function partsOf(type: GraphQLNamedType): readonly { readonly name: string; readonly astNode?: Annotated }[] {
  if (isEnumType(type)) return type.getValues();
  if (isInputObjectType(type)) return Object.values(type.getFields());
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}
