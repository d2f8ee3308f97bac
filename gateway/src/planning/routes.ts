import { getNamedType, Kind, type GraphQLNamedType, type SelectionSetNode } from 'graphql';
import { fieldType, includes } from '../execution/selection.js';
import type { Declared } from './declared.js';
import { isTypeName, type Branches, type Wanted } from './wanted.js';

/** Where one stands: an agency, and the type by which it knows the objects. */
export interface Standpoint {
  readonly agency: string;
  readonly as: string;
  readonly provided?: readonly SelectionSetNode[];
}

/** A way into an agency: the key by which it finds the entity. */
export interface Hop extends Standpoint {
  readonly key: SelectionSetNode;
}

export interface Routes {
  /** True when an agency answers a field by itself: it neither has it from others nor needs to be told anything. */
  answers(from: Standpoint, fieldName: string): boolean;
  /** The agencies to be asked one after the other to get at the last of them; undefined when no keys lead there. */
  route(typeName: string, from: readonly Standpoint[], agency: string, as: string): Hop[] | undefined;
  /** Parts a field's selection into what can be had by way of an agency and what is left for the others that have the field. */
  part(from: Standpoint, wanted: Wanted, others: readonly Standpoint[]): { kept: Wanted; rest?: Wanted };
}

export function createRoutes(declared: Declared): Routes {
  const { schema } = declared;
  const namedType = (typeName: string, fieldName: string): GraphQLNamedType | undefined => {
    const type = fieldType(schema, typeName, fieldName);
    return typeof type === 'string' ? undefined : getNamedType(type);
  };

  function answers({ agency, as, provided = [] }: Standpoint, fieldName: string): boolean {
    const field = declared.field(agency, as, fieldName);
    if (!field || field.requires) return false;
    if (!field.external) return true;
    return isKeyField(agency, as, fieldName) || provided.some((set) => provides(set, as, fieldName));
  }

  const isKeyField = (agency: string, as: string, fieldName: string): boolean =>
    declared
      .keys(agency, as)
      .some((key) => key.selections.some((node) => node.kind === Kind.FIELD && node.name.value === fieldName));

  const provides = (set: SelectionSetNode, as: string, fieldName: string): boolean =>
    set.selections.some((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === fieldName;
      if (node.kind !== Kind.INLINE_FRAGMENT) return false;
      return includes(schema, node.typeCondition?.name.value ?? as, as) && provides(node.selectionSet, as, fieldName);
    });

  /** True when an agency answers all of a key by itself. */
  function tells(from: Standpoint, set: SelectionSetNode): boolean {
    return set.selections.every((node) => {
      if (node.kind !== Kind.FIELD) return false;
      if (node.name.value === '__typename') return true;
      if (!answers(from, node.name.value)) return false;
      if (!node.selectionSet) return true;
      return tells({ agency: from.agency, as: namedType(from.as, node.name.value)?.name ?? '' }, node.selectionSet);
    });
  }

  function route(typeName: string, from: readonly Standpoint[], agency: string, as: string): Hop[] | undefined {
    const reached: { at: Standpoint; hops: Hop[] }[] = from.map((at) => ({ at, hops: [] }));
    for (let known = -1; known !== reached.length;) {
      known = reached.length;
      const direct = enter(reached, agency, as);
      if (direct) return direct;
      const before = [...reached];
      for (const other of declared.agencies) {
        for (const name of declared.namesIn(other, typeName)) {
          if (reached.some(({ at }) => at.agency === other && at.as === name)) continue;
          const hops = enter(before, other, name);
          const hop = hops?.at(-1);
          if (hops && hop) reached.push({ at: hop, hops });
        }
      }
    }
    return undefined;
  }

  /** The shortest way into an agency from what is reached already. */
  function enter(reached: readonly { at: Standpoint; hops: Hop[] }[], agency: string, as: string): Hop[] | undefined {
    const ways = declared.keys(agency, as).flatMap((key) => {
      const hops: Hop[] = [];
      for (const node of key.selections) {
        const one = { ...key, selections: [node] };
        const source = [...reached]
          .sort((left, right) => left.hops.length - right.hops.length)
          .find(({ at }) => tells(at, one));
        if (!source) return [];
        hops.push(...source.hops.filter((hop) => !hops.includes(hop)));
      }
      return [[...hops, { agency, as, key }]];
    });
    return ways.sort((left, right) => left.length - right.length)[0];
  }

  function part(from: Standpoint, wanted: Wanted, others: readonly Standpoint[]): { kept: Wanted; rest?: Wanted } {
    const named = namedType(from.as, wanted.name)?.name ?? '';
    if (!wanted.below || declared.isInterfaceObject(from.agency, named)) return { kept: wanted };
    const kept = new Map<string, readonly Wanted[]>();
    const rest = new Map<string, readonly Wanted[]>();
    const members = declared.members(from.agency, named);
    for (const [typeName, fields] of wanted.below) {
      const knowing = others.filter(({ agency }) => declared.members(agency, named).includes(typeName));
      if (!members.includes(typeName)) {
        // Objects that this agency cannot bring another may bring.
        const isElsewhere = knowing.length > 0 && !fields.every(isTypeName);
        (isElsewhere ? rest : kept).set(typeName, fields);
        continue;
      }
      const below = knowing.map(({ agency }) => ({ agency, as: typeName }));
      const parted = fields.map((field) => partBelow({ agency: from.agency, as: typeName }, field, below));
      kept.set(
        typeName,
        parted.flatMap(({ kept: one }) => one ?? []),
      );
      const left = parted.flatMap(({ rest: one }) => one ?? []);
      if (left.length > 0) rest.set(typeName, left);
    }
    if (rest.size === 0) return { kept: wanted };
    return { kept: { ...wanted, below: kept }, rest: { ...wanted, below: rest } };
  }

  function partBelow(from: Standpoint, field: Wanted, others: readonly Standpoint[]): { kept?: Wanted; rest?: Wanted } {
    if (isTypeName(field) || isReachable(from, field.name)) {
      // Below an entity's field the rest can be had by way of the entity.
      if (isEntity(from.as) || !answers(from, field.name)) return { kept: field };
      return part(
        from,
        field,
        others.filter((one) => answers(one, field.name)),
      );
    }
    return { rest: field };
  }

  const isEntity = (typeName: string): boolean =>
    declared.agencies.some((agency) =>
      declared.namesIn(agency, typeName).some((name) => declared.keys(agency, name).length > 0),
    );

  const isReachable = (from: Standpoint, fieldName: string): boolean =>
    answers(from, fieldName) ||
    declared.agencies.some((agency) =>
      declared.namesIn(agency, from.as).some((as) => {
        const field = declared.field(agency, as, fieldName);
        if (!field || (!field.requires && !answers({ agency, as }, fieldName))) return false;
        return route(from.as, [from], agency, as) !== undefined;
      }),
    );

  return { answers, route, part };
}

export const countWanted = (fields: Branches | undefined): number =>
  [...(fields?.values() ?? [])].flat().reduce((sum, { below }) => sum + 1 + countWanted(below), 0);
