import {
  buildSchema,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { checkJoins } from './join-check.js';
import { fieldSet, joins, joinsOfType, readGraphs, type Join } from './join-directives.js';
import { isInForce } from './override-label.js';

export interface Supergraph {
  readonly sdl: string;
  /** Every type of every agency, what is hidden from clients included: the answers are checked against it. */
  readonly schema: GraphQLSchema;
  /** Where each agency answers, by subgraph name. */
  readonly agencies: ReadonlyMap<string, string>;
  /** True when an agency declares a type. */
  has(agency: string, typeName: string): boolean;
  /** What an agency declares of a field, where it does. */
  field(agency: string, typeName: string, fieldName: string): DeclaredField | undefined;
  /** The keys by which an agency finds an entity of a type, in the order in which it declares them. */
  keysOf(agency: string, typeName: string): readonly SelectionSetNode[];
  /** True when an agency can answer a field by itself, without what others know. */
  resolves(agency: string, typeName: string, fieldName: string): boolean;
  /** True when an agency declares an interface of the supergraph as an object (`@interfaceObject`). */
  isInterfaceObject(agency: string, typeName: string): boolean;
  /** The object types that an agency declares to be of an interface or a union. */
  membersOf(agency: string, abstract: string): readonly string[];
}

/** What an agency says of a field that it declares. */
export interface DeclaredField {
  /** Its type in the agency's own schema, where that differs from the supergraph's. */
  readonly type?: string;
  /** Known from others only, but for where the agency provides it. */
  readonly external: boolean;
  readonly requires?: SelectionSetNode;
  readonly provides?: SelectionSetNode;
}

/** A type in one agency. */
interface DeclaredType {
  readonly keys: SelectionSetNode[];
  interfaceObject: boolean;
}

export function readSupergraph(sdl: string): Supergraph {
  const schema = buildSchema(sdl, { assumeValid: true, assumeValidSDL: true });
  const graphs = readGraphs(schema);
  checkJoins(schema, graphs);
  // All graphs are known: that was checked.
  const agencyOf = ({ graph }: Join): string => graphs.get(String(graph))?.name ?? '';
  const types = new Map<string, DeclaredType>();
  const fields = new Map<string, ReadonlyMap<string, DeclaredField> | undefined>();
  const members = new Map<string, string[]>();
  const addMember = (agency: string, abstract: string, name: string): void => {
    const key = `${agency} ${abstract}`;
    members.set(key, [...(members.get(key) ?? []), name]);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    for (const join of joinsOfType(type, 'join__type')) {
      const key = `${agencyOf(join)} ${type.name}`;
      const declared = types.get(key) ?? { keys: [], interfaceObject: false };
      types.set(key, declared);
      declared.interfaceObject ||= join.isInterfaceObject === true;
      if (typeof join.key === 'string' && join.resolvable !== false) declared.keys.push(fieldSet(join.key));
    }
    for (const join of joinsOfType(type, 'join__implements')) {
      if (isObjectType(type)) addMember(agencyOf(join), String(join.interface), type.name);
    }
    for (const join of joinsOfType(type, 'join__unionMember')) {
      addMember(agencyOf(join), type.name, String(join.member));
    }
    for (const { name, astNode } of fieldsOf(type)) {
      const found = joins([astNode], 'join__field');
      fields.set(`${type.name}.${name}`, found.length > 0 ? declarations(found, agencyOf) : undefined);
    }
  }
  const has = (agency: string, typeName: string): boolean => types.has(`${agency} ${typeName}`);
  const field = (agency: string, typeName: string, fieldName: string): DeclaredField | undefined => {
    const key = `${typeName}.${fieldName}`;
    if (!has(agency, typeName) || !fields.has(key)) return undefined;
    const byAgency = fields.get(key);
    // A field of which nothing is said is every agency's that has the type.
    return byAgency ? byAgency.get(agency) : { external: false };
  };
  return {
    sdl,
    schema,
    agencies: new Map([...graphs.values()].map(({ name, url }) => [name, url])),
    has,
    field,
    keysOf: (agency, typeName) => types.get(`${agency} ${typeName}`)?.keys ?? [],
    resolves(agency, typeName, fieldName) {
      const declared = field(agency, typeName, fieldName);
      return declared !== undefined && !declared.external && !declared.requires;
    },
    isInterfaceObject: (agency, typeName) => types.get(`${agency} ${typeName}`)?.interfaceObject ?? false,
    membersOf: (agency, abstract) => members.get(`${agency} ${abstract}`) ?? [],
  };
}

function declarations(found: readonly Join[], agencyOf: (join: Join) => string): Map<string, DeclaredField> {
  return new Map(
    found.flatMap((join) => {
      if (join.graph === undefined || !isInForce(join)) return [];
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
