import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { linkedNames } from '../linked-names.js';
import { isMet, requirementKinds, requirementOf, type Requirement } from './requirement.js';
import { publicRights, type Rights } from './rights.js';

/** What one caller may not see, out of what one document asks for. */
export interface Denied {
  /** The same for all callers who lack the same. */
  readonly key: string;
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  /** What the caller lacks to see a field of a concrete type; empty when nothing. */
  lacksFor(coordinate: string): readonly Requirement[];
  withholds(coordinate: string): boolean;
}

export interface Authorization {
  /** The requirements that stand on fields that a document can reach. */
  touchedBy(document: DocumentNode): readonly Requirement[];
  denied(touched: readonly Requirement[], rights?: Rights): Denied;
}

const nothing: readonly never[] = [];
const nothingDenied: Denied = { key: '', code: 'FORBIDDEN', lacksFor: () => nothing, withholds: () => false };

/**
 * Reads `@authenticated`, `@requiresScopes` and `@policy` of a supergraph. What stands on an interface there is what composition
 * gathered from the types behind it, so it is not read: a field is judged on the concrete type of each object.
 */
export function readAuthorization(supergraph: GraphQLSchema, clientSchema: GraphQLSchema): Authorization {
  const requirements = new Map<string, Requirement>();
  const byField = fieldRequirements(supergraph, requirements);
  const typeInfo = new TypeInfo(clientSchema);

  function touchedBy(document: DocumentNode): readonly Requirement[] {
    if (byField.size === 0) return nothing;
    const touched = new Set<Requirement>();
    const field = (node: { name: { value: string } }): void => {
      for (const typeName of concreteTypes(clientSchema, typeInfo.getParentType())) {
        byField.get(`${typeName}.${node.name.value}`)?.forEach((requirement) => touched.add(requirement));
      }
    };
    visit(document, visitWithTypeInfo(typeInfo, { [Kind.FIELD]: { enter: field } }));
    return [...requirements.values()].filter((requirement) => touched.has(requirement));
  }

  return {
    touchedBy,
    denied(touched, rights = publicRights) {
      if (touched.length === 0) return nothingDenied;
      const lacking = new Set(touched.filter((requirement) => !isMet(requirement, rights)));
      if (lacking.size === 0) return nothingDenied;
      const code = rights.isAuthenticated ? 'FORBIDDEN' : 'UNAUTHENTICATED';
      const lacksFor = (coordinate: string): readonly Requirement[] =>
        byField.get(coordinate)?.filter((requirement) => lacking.has(requirement)) ?? nothing;
      return {
        key: `${code} ${touched.map((requirement) => (lacking.has(requirement) ? 1 : 0)).join('')}`,
        code,
        lacksFor,
        withholds: (coordinate) => lacksFor(coordinate).length > 0,
      };
    },
  };
}

/** By coordinate: a field takes on what stands on it, on the type it belongs to, and on the type it gives. */
function fieldRequirements(schema: GraphQLSchema, known: Map<string, Requirement>): Map<string, Requirement[]> {
  const names = linkedNames(schema);
  const of = (node: ASTNode | null | undefined): Requirement[] =>
    requirementKinds.flatMap((kind) => {
      const directives = (
        (node as { directives?: readonly ConstDirectiveNode[] } | undefined)?.directives ?? []
      ).filter(({ name }) => name.value === names.get(kind));
      return directives.map((directive) => {
        const requirement = requirementOf(kind, directive);
        const key = JSON.stringify(requirement);
        known.set(key, known.get(key) ?? requirement);
        return known.get(key) as Requirement;
      });
    });
  const ofType = (type: GraphQLNamedType): Requirement[] =>
    isAbstractType(type) ? [] : [type.astNode, ...type.extensionASTNodes].flatMap(of);
  const byField = new Map<string, Requirement[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const all = new Set([...ofType(type), ...of(field.astNode), ...ofType(getNamedType(field.type))]);
      if (all.size > 0) byField.set(`${type.name}.${field.name}`, [...all]);
    }
  }
  return byField;
}

function concreteTypes(schema: GraphQLSchema, type: GraphQLNamedType | null | undefined): string[] {
  if (!type) return [];
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
}
