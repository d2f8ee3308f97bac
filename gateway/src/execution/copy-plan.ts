import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from '../supergraph.js';
import type { ContractCheck, Site } from './contract-check.js';
import type { Layout } from './layout.js';
import { leafCopier, type LeafCopier } from './leaf.js';
import { slotName, type Row } from './row.js';
import { placeBelow, type Place } from './same-rows.js';
import { fieldType, possibleTypeNames, setsKey, variantsOf, type Fragments, type Variant } from './selection.js';

/** What is copied out of a value of an answer. A plan is walked over (copy-walk.ts), or becomes functions (copy-text.ts). */
export type ValuePlan = ListPlan | LeafPlan | ObjectPlan;

export interface ListPlan {
  readonly kind: 'list';
  readonly item: ValuePlan;
}

export interface LeafPlan {
  readonly kind: 'leaf';
  readonly type: GraphQLLeafType;
  readonly copy: LeafCopier;
}

export interface ObjectPlan {
  readonly kind: 'object';
  readonly expected: string;
  /** Where entities are asked for, the row that waits knows best what it is. */
  readonly isEntity: boolean;
  /** Where all types have the same fields, and theirs are not asked for. */
  readonly only?: FieldsPlan;
  readonly byType: ReadonlyMap<string, FieldsPlan>;
}

export interface FieldsPlan {
  /** What the object is, where it was asked. */
  readonly typeName: string | undefined;
  readonly fields: readonly FieldPlan[];
  /** Where later fetches will add to the row. */
  readonly room: readonly string[];
  /** Of rows of this kind, each stands for all that have the same leaves. */
  readonly same: number | undefined;
}

export interface FieldPlan {
  /** Its name in the answer. */
  readonly key: string;
  readonly slot: string;
  readonly site: number;
  /** It is a leaf, or has no more than leaves in it. */
  readonly isLeaf: boolean;
  /** None for the name of the type. */
  readonly value: ValuePlan | undefined;
}

export interface CopyRequest {
  readonly supergraph: Supergraph;
  readonly agency: string;
  readonly fragments: Fragments;
  /** Names in the answer that stand under other names in the gateway's rows (the planner's own aliases). */
  readonly renamed: ReadonlyMap<string, string>;
  readonly layout: Layout;
}

/** Copies what was asked for, checked, out of one object of an answer into a row. Site 0 is the object itself. */
export type Copier = (source: unknown, check: ContractCheck, site: 0, into: Row) => unknown;

/** The type that stands where entities are asked for. */
export const entityPosition = '_Entity';

export function planCopy(
  { supergraph, agency, fragments, renamed, layout }: CopyRequest,
  typeNames: readonly string[],
  set: SelectionSetNode,
  position: Site,
  base: Place,
): { plan: ObjectPlan; sites: readonly Site[] } {
  const { room, same } = layout;
  const { schema } = supergraph;
  const sites: Site[] = [position];
  const known = new Map<string, ObjectPlan>();
  let kindsOfSame = 0;

  function planObject(
    expected: string,
    names: readonly string[],
    sets: readonly SelectionSetNode[],
    place: Place,
  ): ObjectPlan {
    const key = `${expected} ${setsKey(sets)} ${same.leadsTo(place) ? place : ''}`;
    const before = known.get(key);
    if (before) return before;
    const isEntity = expected === entityPosition;
    const variants = variantsOf(schema, names, sets, fragments);
    const asksType = variants.some(({ fields }) => fields.some(({ key: name }) => name === '__typename'));
    const [variant] = variants;
    const isOne = variants.length === 1 && (names.length === 1 || !asksType) && !isEntity;
    const plan: ObjectPlan = {
      kind: 'object',
      expected,
      isEntity,
      ...(isOne && variant && { only: planFields(variant, asksType ? (names[0] ?? '') : undefined, place) }),
      byType: new Map(
        isOne ? [] : variants.flatMap((one) => one.typeNames.map((name) => [name, planFields(one, name, place)])),
      ),
    };
    known.set(key, plan);
    return plan;
  }

  function planFields({ typeNames: names, fields }: Variant, typeName: string | undefined, base: Place): FieldsPlan {
    const planned = fields.map(({ key, name, selections }): FieldPlan => {
      if (name === '__typename') return { key, slot: slotName(key), site: 0, isLeaf: true, value: undefined };
      const owner = typeName ?? names[0] ?? '';
      const type = fieldType(schema, owner, name) as GraphQLOutputType;
      const to = renamed.get(key) ?? key;
      return {
        key,
        slot: slotName(to),
        site: addSites(`${owner}.${name}`, type),
        isLeaf: isLeafType(getNamedType(type)),
        value: planValue(type, selections, placeBelow(base, to)),
      };
    });
    const taken = new Set(planned.map(({ slot }) => slot));
    const later = new Set(names.flatMap((name) => [...(room.get(name) ?? [])].map(slotName)));
    return {
      typeName,
      fields: planned,
      room: [...later].filter((slot) => !taken.has(slot)),
      same: same.at(base) ? kindsOfSame++ : undefined,
    };
  }

  /** A field has a site for itself and one more for each level of lists below it. */
  function addSites(coordinate: string, type: GraphQLOutputType): number {
    const first = sites.length;
    for (let level: GraphQLOutputType | undefined = type; level;) {
      const bare: GraphQLOutputType = isNonNullType(level) ? level.ofType : level;
      sites.push({ coordinate, expected: String(bare), nullable: bare === level });
      level = isListType(bare) ? bare.ofType : undefined;
    }
    return first;
  }

  function planValue(type: GraphQLOutputType, sets: readonly SelectionSetNode[], place: Place): ValuePlan {
    if (isNonNullType(type)) return planValue(type.ofType, sets, place);
    if (isListType(type)) return { kind: 'list', item: planValue(type.ofType, sets, place) };
    if (isLeafType(type)) return { kind: 'leaf', type, copy: leafCopier(type) };
    const names = possibleTypeNames(schema, type);
    if (supergraph.isInterfaceObject(agency, type.name)) names.push(type.name);
    return planObject(type.name, names, sets, place);
  }

  return { plan: planObject(position.expected, typeNames, [set], base), sites };
}
