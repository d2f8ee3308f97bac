import { isAbstractType, isObjectType, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import type { DeclaredField, Supergraph } from '../supergraph.js';

export type { DeclaredField } from '../supergraph.js';

/** The supergraph, read the other way round: what each agency declares. */
export interface Declared {
  readonly schema: GraphQLSchema;
  readonly agencies: readonly string[];
  has(agency: string, typeName: string): boolean;
  field(agency: string, typeName: string, fieldName: string): DeclaredField | undefined;
  /** The keys by which an agency finds an entity. */
  keys(agency: string, typeName: string): readonly SelectionSetNode[];
  isInterfaceObject(agency: string, typeName: string): boolean;
  /** What an agency can give where it declares a type: object types, and interfaces that it knows as objects. */
  members(agency: string, typeName: string): readonly string[];
  /** The type itself, and the interfaces of it that an agency knows as objects. */
  namesIn(agency: string, typeName: string): readonly string[];
}

export function readDeclared(supergraph: Supergraph): Declared {
  const { schema, has, field, keysOf, isInterfaceObject, membersOf } = supergraph;
  return {
    schema,
    agencies: [...supergraph.agencies.keys()],
    has,
    field,
    keys: keysOf,
    isInterfaceObject,
    members(agency, typeName) {
      const isItself = !isAbstractType(schema.getType(typeName)) || isInterfaceObject(agency, typeName);
      return isItself ? [typeName] : membersOf(agency, typeName);
    },
    namesIn(agency, typeName) {
      const type = schema.getType(typeName);
      const interfaces = isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
      return [typeName, ...interfaces.filter((name) => isInterfaceObject(agency, name))];
    },
  };
}
