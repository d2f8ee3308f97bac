import {
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  valueFromASTUntyped,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from '../supergraph.js';

/** What an agency says of a field that it declares. */
export interface DeclaredField {
  /** Its type in the agency's own schema, where that differs from the supergraph's. */
  readonly type?: string;
  /** Known from others only, but for where the agency provides it. */
  readonly external: boolean;
  readonly requires?: SelectionSetNode;
  readonly provides?: SelectionSetNode;
}

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

type Join = Record<string, unknown>;

export function readDeclared(supergraph: Supergraph): Declared {
  const { schema } = supergraph;
  const agencies = [...supergraph.agencies.keys()];
  const graphs = new Map(
    (
      schema.getType('join__Graph')?.astNode as {
        values?: { name: { value: string }; directives?: ConstDirectiveNode[] }[];
      }
    ).values?.map((value) => [value.name.value, String(joins(value.directives, 'join__graph')[0]?.name)]),
  );
  const agencyOf = ({ graph }: Join): string => graphs.get(String(graph)) ?? String(graph);
  const inAgencies = new Map<string, Set<string>>();
  const fields = new Map<string, ReadonlyMap<string, DeclaredField> | undefined>();
  const members = new Map<string, string[]>();
  const addMember = (agency: string, abstract: string, name: string): void => {
    const key = `${agency} ${abstract}`;
    members.set(key, [...(members.get(key) ?? []), name]);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    const directives = [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
    inAgencies.set(type.name, new Set(joins(directives, 'join__type').map(agencyOf)));
    for (const join of joins(directives, 'join__implements')) {
      if (isObjectType(type)) addMember(agencyOf(join), String(join.interface), type.name);
    }
    for (const join of joins(directives, 'join__unionMember'))
      addMember(agencyOf(join), type.name, String(join.member));
    for (const field of fieldsOf(type)) {
      const found = joins((field.astNode as FieldDefinitionNode | undefined)?.directives, 'join__field');
      fields.set(`${type.name}.${field.name}`, found.length > 0 ? declarations(found, agencyOf) : undefined);
    }
  }
  const has = (agency: string, typeName: string): boolean => inAgencies.get(typeName)?.has(agency) ?? false;
  const declared: Declared = {
    schema,
    agencies,
    has,
    field(agency, typeName, fieldName) {
      const key = `${typeName}.${fieldName}`;
      if (!has(agency, typeName) || !fields.has(key)) return undefined;
      const known = fields.get(key);
      return known ? known.get(agency) : { external: false };
    },
    keys: supergraph.keysOf,
    isInterfaceObject: supergraph.isInterfaceObject,
    members(agency, typeName) {
      if (!isAbstractType(schema.getType(typeName)) || supergraph.isInterfaceObject(agency, typeName))
        return [typeName];
      return members.get(`${agency} ${typeName}`) ?? [];
    },
    namesIn(agency, typeName) {
      const type = schema.getType(typeName);
      const interfaces = isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
      return [typeName, ...interfaces.filter((name) => supergraph.isInterfaceObject(agency, name))];
    },
  };
  return declared;
}

function declarations(found: readonly Join[], agencyOf: (join: Join) => string): Map<string, DeclaredField> {
  return new Map(
    found.flatMap((join) => {
      if (join.graph === undefined || join.usedOverridden === true) return [];
      const field: DeclaredField = {
        external: join.external === true,
        ...(typeof join.type === 'string' && { type: join.type }),
        ...(typeof join.requires === 'string' && { requires: fieldSet(join.requires) }),
        ...(typeof join.provides === 'string' && { provides: fieldSet(join.provides) }),
      };
      return [[agencyOf(join), field] as const];
    }),
  );
}

const fieldsOf = (type: GraphQLNamedType) =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

function fieldSet(text: string): SelectionSetNode {
  const [definition] = parse(`{ ${text} }`, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${text}" is no set of fields.`);
  return definition.selectionSet;
}

function joins(nodes: readonly ConstDirectiveNode[] | undefined, name: string): Join[] {
  return (nodes ?? [])
    .filter((node) => node.name.value === name)
    .map((node) =>
      Object.fromEntries((node.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)])),
    );
}
